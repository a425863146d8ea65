package org.ascribe.app;

import java.util.Optional;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemPages;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;
import org.ascribe.pages.ProblemNote;

/** Tells browsers of problems in the dress of the other pages. */
final class ProblemNotes implements ProblemPages {

  private final Pages pages;

  ProblemNotes(Pages pages) {
    this.pages = pages;
  }

  @Override
  public String html(Problem problem, String requestId) {
    return pages.problem(
        PageContext.of("/problems/" + problem.kind().code()),
        new ProblemNote(
            problem.kind().status(),
            problem.kind().title(),
            problem.detail(),
            problem.position(),
            problem.excerpt(),
            problem.offered(),
            Optional.of(requestId)));
  }
}
