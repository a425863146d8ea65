package org.ascribe.http;

/** Ends a request with a problem that is already worded. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /** With the problem to tell. */
  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** What the client is told. */
  public Problem problem() {
    return problem;
  }
}
