package az.pasport.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A problem on its way through the container to {@code /fault}, which shows it in the form of the
 * path: as a page, a problem document or a SOAP fault.
 */
public final class ErrorDispatch {
  private static final String ATTRIBUTE = "az.pasport.web.problem";

  private ErrorDispatch() {}

  /** Ends the request with a problem. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, ProblemType type)
      throws IOException {
    request.setAttribute(ATTRIBUTE, type);
    response.setHeader("Cache-Control", "no-store");
    response.sendError(type.status());
  }

  /** The problem that was sent; empty for an error of the container. */
  public static Optional<ProblemType> sent(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
        .filter(ProblemType.class::isInstance)
        .map(ProblemType.class::cast);
  }
}
