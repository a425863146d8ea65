package org.ascribe.http;

/** Tells a person of a problem, by a page in the dress of the other pages. */
@FunctionalInterface
public interface ProblemPages {

  /**
   * The page.
   *
   * @param problem what to tell
   * @param requestId the number of the request, as in the log
   */
  String html(Problem problem, String requestId);
}
