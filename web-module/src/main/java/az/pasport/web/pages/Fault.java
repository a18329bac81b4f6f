package az.pasport.web.pages;

import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.ProblemType;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** What people are told of when a page cannot be shown. */
enum Fault {
  NOT_UNDERSTOOD("error.400"),
  FORBIDDEN("error.403"),
  CROSS_SITE("error.cross-site"),
  NOT_FOUND("error.404"),
  TOO_SLOW("error.408"),
  TOO_LARGE("error.413"),
  TOO_MANY("error.429"),
  UNAVAILABLE("error.503"),
  EXPIRED("error.expired"),
  OURS("error.500");

  private static final int TOO_MANY_REQUESTS = 429;

  private final String key;

  Fault(String key) {
    this.key = key;
  }

  /** Of the title's text; the explanation's has {@code .text} after it. */
  String key() {
    return key;
  }

  static Fault of(HttpServletRequest request) {
    if (ErrorDispatch.sent(request).equals(Optional.of(ProblemType.CROSS_SITE))) {
      return CROSS_SITE;
    }
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof ViewExpiredException
        ? EXPIRED
        : of(status(request));
  }

  static Fault of(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN -> FORBIDDEN;
      case HttpServletResponse.SC_NOT_FOUND -> NOT_FOUND;
      case HttpServletResponse.SC_REQUEST_TIMEOUT -> TOO_SLOW;
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> TOO_LARGE;
      case TOO_MANY_REQUESTS -> TOO_MANY;
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> UNAVAILABLE;
      default -> status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? OURS : NOT_UNDERSTOOD;
    };
  }

  /** The status that the container reports; whoever comes here by themselves finds nothing. */
  static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_NOT_FOUND;
  }
}
