package az.pasport.ws;

import az.pasport.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The facility that was authenticated as the sender of a request. */
public final class AuthenticatedSender {
  private static final String ATTRIBUTE = AuthenticatedSender.class.getName();

  private AuthenticatedSender() {}

  /** Remembers the sender for this request; together with the log-in to the container. */
  public static void set(HttpServletRequest request, Caller.Facility sender) {
    request.setAttribute(ATTRIBUTE, sender);
  }

  /** The sender; empty while nobody is authenticated. */
  public static Optional<Caller.Facility> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
        .filter(Caller.Facility.class::isInstance)
        .map(Caller.Facility.class::cast);
  }
}
