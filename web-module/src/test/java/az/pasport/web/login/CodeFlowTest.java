package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.person.Fin;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.PortalLoginClient;
import az.pasport.simulator.Settings;
import az.pasport.simulator.Simulator;
import az.pasport.web.login.LoginFailed.Reason;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DigitalLogin, played by the simulator, over HTTP. */
class CodeFlowTest {
  private static final String CALLBACK = "http://localhost:18080/login/callback";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T08:00:00Z"), ZoneOffset.UTC);

  private final HttpClient browser = PortalLoginClient.browser();
  private Simulator simulator;

  @BeforeEach
  void start() throws Exception {
    simulator =
        Simulator.start(
            Settings.of(
                "--port=0", "--client=pasport=s:e c/r@" + CALLBACK, "--signature-seconds=0"),
            CLOCK);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(az.pasport.simulator.LoginMethod.class)
  void findsThePersonAndTheMeans(az.pasport.simulator.LoginMethod means) throws Exception {
    LoginAttempt attempt = attempt(false);
    LoginProvider provider = provider("s:e c/r", false);

    VerifiedPerson person = provider.complete(attempt, walk(provider.begin(attempt), means));

    assertThat(person.fin()).isEqualTo(new Fin(DemoPeople.ANALYST));
    assertThat(person.means().name()).isEqualTo(means.name());
    assertThat(person.claimedRoles()).containsExactly("analyst");
    assertThat(
            LoggedInPerson.as(person, LoginRealm.CITIZENS, CLOCK.instant(), CLOCK.instant())
                .roles()
                .contains("analyst"))
        .isEqualTo(means != az.pasport.simulator.LoginMethod.FIN);
  }

  @Test
  void sendsTheSecretInTheFormWhereThePortalWantsIt() throws Exception {
    LoginAttempt attempt = attempt(false);
    LoginProvider provider = provider("s:e c/r", true);
    assertThat(provider.complete(attempt, walk(provider.begin(attempt)))).isNotNull();
  }

  @Test
  void alwaysSendsStateNonceAndPkce() throws Exception {
    LoginAttempt attempt = attempt(true);
    Map<String, List<String>> query =
        URLUtils.parseParameters(provider("x", false).begin(attempt).getRawQuery());
    assertThat(query)
        .containsEntry("state", List.of(attempt.state()))
        .containsEntry("nonce", List.of(attempt.nonce()))
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsEntry("response_type", List.of("code"))
        .containsEntry("scope", List.of("openid user certificate session"))
        .containsEntry("prompt", List.of("login"))
        .containsEntry("max_age", List.of("0"))
        .containsKey("code_challenge")
        .doesNotContainKey("ui_locales");
  }

  @Test
  void rejectsAnotherAttemptsStateCodeOrNonce() throws Exception {
    LoginAttempt mine = attempt(false);
    LoginAttempt other = attempt(false);
    LoginProvider provider = provider("s:e c/r", false);
    Map<String, List<String>> callback = walk(provider.begin(mine));

    fails(provider, other, callback, Reason.STATE_UNKNOWN);

    Map<String, List<String>> swapped = new HashMap<>(callback);
    swapped.put("state", List.of(other.state()));
    fails(provider, other, swapped, Reason.PROVIDER_REFUSED);

    LoginAttempt sameVerifier =
        new LoginAttempt(
            LoginRealm.CITIZENS,
            mine.state(),
            "another",
            mine.verifier(),
            "/",
            "az",
            false,
            false,
            CLOCK.instant());
    fails(provider, sameVerifier, walk(provider.begin(mine)), Reason.TOKEN_REJECTED);
  }

  @Test
  void saysThatThePersonCancelled() {
    LoginAttempt attempt = attempt(false);
    fails(
        provider("x", false),
        attempt,
        Map.of("state", List.of(attempt.state()), "error", List.of("access_denied")),
        Reason.CANCELLED);
  }

  @Test
  void saysThatThePortalRefusesUs() throws Exception {
    LoginAttempt attempt = attempt(false);
    LoginProvider provider = provider("wrong", false);
    fails(provider, attempt, walk(provider.begin(attempt)), Reason.PROVIDER_REFUSED);
  }

  @Test
  void saysThatThePortalIsAway() throws Exception {
    LoginAttempt attempt = attempt(false);
    LoginProvider provider = provider("s:e c/r", false);
    Map<String, List<String>> callback = walk(provider.begin(attempt));
    simulator.close();
    fails(provider, attempt, callback, Reason.PROVIDER_UNAVAILABLE);
  }

  private static void fails(
      LoginProvider provider,
      LoginAttempt attempt,
      Map<String, List<String>> callback,
      Reason reason) {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> provider.complete(attempt, callback))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static LoginAttempt attempt(boolean again) {
    return LoginAttempt.to(LoginRealm.CITIZENS, "/cabinet/", "az", again, CLOCK.instant());
  }

  private Map<String, List<String>> walk(URI authorize) throws Exception {
    return walk(authorize, az.pasport.simulator.LoginMethod.FIN);
  }

  private Map<String, List<String>> walk(URI authorize, az.pasport.simulator.LoginMethod means)
      throws Exception {
    URI back =
        new PortalLoginClient(browser)
            .logIn(authorize, means, DemoPeople.byFin(DemoPeople.ANALYST));
    return URLUtils.parseParameters(back.getRawQuery());
  }

  private LoginProvider provider(String secret, boolean secretInForm) {
    return new CodeFlow(
        new RelyingParty(
            "pasport",
            secret,
            URI.create(CALLBACK),
            "openid user certificate session",
            secretInForm),
        new ProviderEndpoints(
            simulator.authorizeUrl(),
            simulator.tokenUrl(),
            simulator.keysUrl(),
            Optional.empty(),
            false),
        new TokenVerifier(ProviderKeys.at(simulator.keysUrl(), true), CLOCK),
        ClaimNames.DIGITAL_LOGIN,
        new TokenVerifier.IdTokenRules(
            "pasport", Optional.empty(), TokenVerifier.IdTokenRules.DIGITAL_LOGIN));
  }
}
