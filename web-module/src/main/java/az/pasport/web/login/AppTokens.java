package az.pasport.web.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The tokens with which apps (E-Təbib) call the API for their person. */
@ApplicationScoped
class AppTokens {
  @Inject LoginSettings settings;
  @Inject Clock clock;

  private Optional<TokenVerifier> tokens = Optional.empty();

  @PostConstruct
  void configure() {
    tokens =
        settings
            .apiKeys()
            .map(keys -> new TokenVerifier(ProviderKeys.at(keys, settings.isDemo()), clock));
  }

  /**
   * The person for whom an app holds this token.
   *
   * @throws LoginFailed when the token is not for us, or its issuer's keys are out of reach
   */
  LoggedInPerson personOf(String jwt) throws LoginFailed {
    TokenVerifier known =
        tokens.orElseThrow(
            () ->
                new LoginFailed(
                    LoginFailed.Reason.TOKEN_REJECTED, "pasport.api.jwks-url is not set"));
    TokenVerifier.AccessTokenRules rules =
        settings
            .accessTokenRules()
            .orElseThrow(
                () ->
                    new LoginFailed(
                        LoginFailed.Reason.TOKEN_REJECTED, "pasport.api.issuer is not set"));
    return LoggedInPerson.asCitizen(
        settings.claims().personIn(known.accessToken(jwt, rules)), clock.instant());
  }
}
