package az.pasport.web.login;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.security.Caller;
import az.pasport.web.limit.ClientAddress;
import az.pasport.web.problem.Problem;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Authenticates the person for whom an app (E-Təbib) calls, by the app's bearer token. */
@ApplicationScoped
class AppAuthentication {
  private static final Logger LOG = Logger.getLogger(AppAuthentication.class.getName());

  @Inject LoginSettings settings;
  @Inject AppTokenAudit uses;
  @Inject ClientAddress clientAddress;
  @Inject RefusalLog refusals;
  @Inject Clock clock;

  private Optional<TokenVerifier> tokens = Optional.empty();

  @PostConstruct
  void configure() {
    tokens =
        settings
            .apiKeys()
            .map(keys -> new TokenVerifier(ProviderKeys.at(keys, settings.isDemo()), clock));
  }

  AuthenticationStatus validate(
      String token,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context)
      throws IOException {
    try {
      LoggedInPerson person = personOf(token);
      uses.note(token, person, clientAddress.of(request));
      return AuthenticatedPerson.logIn(person, request, context);
    } catch (LoginFailed e) {
      LOG.log(
          Level.INFO, "bearer token refused: {0} ({1})", new Object[] {e.reason(), e.getMessage()});
      boolean outage = !e.reason().isRefusal();
      if (!outage) {
        refusals.add(RefusalKind.TOKEN_REFUSED, new Caller.Anonymous(), "reason:" + e.reason());
        response.setHeader("WWW-Authenticate", "Bearer realm=\"pasport\", error=\"invalid_token\"");
      }
      Problem.of(outage ? ProblemType.UNAVAILABLE : ProblemType.INVALID_TOKEN).send(response);
      return AuthenticationStatus.SEND_FAILURE;
    }
  }

  /**
   * The person for whom an app holds this token.
   *
   * @throws LoginFailed when the token is not for us, or its issuer's keys are out of reach
   */
  LoggedInPerson personOf(String jwt) throws LoginFailed {
    TokenVerifier verifier = tokens.orElseThrow(() -> unset("pasport.api.jwks-url"));
    TokenVerifier.AccessTokenRules rules =
        settings.accessTokenRules().orElseThrow(() -> unset("pasport.api.issuer"));
    return LoggedInPerson.asCitizen(
        settings.of(LoginRealm.CITIZENS).claims().personIn(verifier.accessToken(jwt, rules)),
        clock.instant());
  }

  private static LoginFailed unset(String setting) {
    return new LoginFailed(LoginFailed.Reason.TOKEN_REJECTED, setting + " is not set");
  }
}
