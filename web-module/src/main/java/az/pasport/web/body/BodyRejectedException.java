package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import java.io.IOException;

/** The body of a request is rejected. */
public final class BodyRejectedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final ProblemType problem;

  BodyRejectedException(ProblemType problem) {
    super(problem.urn());
    this.problem = problem;
  }

  BodyRejectedException(ProblemType problem, Throwable cause) {
    super(problem.urn(), cause);
    this.problem = problem;
  }

  /** The problem that the answer names. */
  public ProblemType problem() {
    return problem;
  }
}
