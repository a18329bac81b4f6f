package az.pasport.web.problem;

import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. Only the web layer throws it, where it reads a request; the domain
 * has exceptions of its own.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  private ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.type().urn(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  public static ProblemException of(ProblemType type) {
    return new ProblemException(Problem.of(type), Map.of());
  }

  public static ProblemException of(Problem problem) {
    return new ProblemException(problem, Map.of());
  }

  /** Fields that are wrong, at least one. */
  public static ProblemException invalid(List<FieldError> errors) {
    return new ProblemException(Problem.invalid(errors), Map.of());
  }

  /** One field that is wrong; see {@link FieldError#of(String, String, Object...)}. */
  public static ProblemException invalid(String field, String code, Object... values) {
    return invalid(List.of(FieldError.of(field, code, values)));
  }

  /** One field that must be there and is not. */
  public static ProblemException required(String field) {
    return invalid(List.of(FieldError.required(field)));
  }

  /** A problem whose answer bears a header, such as {@code Retry-After}. */
  public static ProblemException with(ProblemType type, String header, String value) {
    return new ProblemException(Problem.of(type), Map.of(header, value));
  }

  public Problem problem() {
    return problem;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
