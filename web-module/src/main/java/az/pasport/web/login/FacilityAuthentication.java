package az.pasport.web.login;

import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.security.Caller;
import az.pasport.security.Roles;
import az.pasport.security.TooManyWrongSecrets;
import az.pasport.web.problem.ProblemType;
import az.pasport.ws.AuthenticatedSender;
import az.pasport.ws.SenderCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Authenticates facilities: by HTTP Basic, or as the sender whom a message proved. */
@ApplicationScoped
class FacilityAuthentication {
  @Inject Facilities facilities;

  /** Whether a facility may prove itself by its secret alone. */
  @Inject
  @ConfigProperty(name = "pasport.intake.basic", defaultValue = "true")
  boolean isBasicTaken;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    if (context.getAuthParameters().getCredential() instanceof SenderCredential proved) {
      return logIn(proved.sender(), request, context);
    }
    Optional<String> basic =
        PasportAuthentication.credentials(request, "Basic").filter(header -> isBasicTaken);
    if (basic.isEmpty()) {
      // The message itself may prove who sends it; az.pasport.ws lets nothing pass that does not.
      return context.doNothing();
    }
    Optional<Facility> facility;
    try {
      facility = basic.flatMap(this::authenticate);
    } catch (TooManyWrongSecrets e) {
      response.setHeader("Retry-After", Long.toString(e.pause().plusMillis(999).toSeconds()));
      problem(
          response,
          ProblemType.RATE_LIMITED.status(),
          "Bu ünvandan çox sayda yanlış sirr gəlib; Retry-After saniyəsindən sonra yenidən göndərin."
              + " / Too many wrong secrets came from this address; send again after Retry-After"
              + " seconds.");
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (facility.isPresent()) {
      return logIn(new Caller.Facility(facility.get().code()), request, context);
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"pasport-ws\", charset=\"UTF-8\"");
    problem(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        "Müəssisənin kodu və ya sirri yanlışdır. / The facility's code or secret is wrong.");
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus logIn(
      Caller.Facility sender, HttpServletRequest request, HttpMessageContext context) {
    AuthenticationStatus status =
        context.notifyContainerAboutLogin(
            new CallerPrincipal(sender.principalName()), Set.of(Roles.FACILITY));
    AuthenticatedSender.set(request, sender);
    return status;
  }

  private Optional<Facility> authenticate(String basic) {
    try {
      String text = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : facilities.authenticate(text.substring(0, colon), text.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      // Not Base64: as good as no credentials.
      return Optional.empty();
    }
  }

  private static void problem(HttpServletResponse response, int status, String title)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json;charset=UTF-8");
    response
        .getWriter()
        .write("{\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\"" + title + "\"}");
  }
}
