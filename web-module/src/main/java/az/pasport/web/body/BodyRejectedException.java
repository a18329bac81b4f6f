package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import java.io.IOException;

/** The body of a request is not taken. */
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

  /** Why, as it is told. */
  public ProblemType problem() {
    return problem;
  }
}
