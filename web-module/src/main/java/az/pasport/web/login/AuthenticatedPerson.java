package az.pasport.web.login;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The person who was authenticated as the caller of a request. */
final class AuthenticatedPerson {
  private static final String ATTRIBUTE = "az.pasport.login.person";

  private AuthenticatedPerson() {}

  static AuthenticationStatus logIn(
      LoggedInPerson person, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(ATTRIBUTE, person);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(person.principalName()), person.roles());
  }

  /** The person; empty for strangers and facilities. */
  static Optional<LoggedInPerson> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
        .filter(LoggedInPerson.class::isInstance)
        .map(LoggedInPerson.class::cast);
  }
}
