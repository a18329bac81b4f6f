package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.web.login.LoginFailed.Reason;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdProviderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T08:00:00Z"), ZoneOffset.UTC);

  private final LoginAttempt attempt =
      LoginAttempt.to(LoginRealm.STAFF, "/staff/", "az", false, CLOCK.instant());
  private ECKey key;
  private HttpServer server;
  private String issuer;
  private JWTClaimsSet claims;
  private String downgraded = "none";
  private String promised = "";

  @BeforeEach
  void start() throws Exception {
    key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/staff";
    claims = claims().build();
    server.createContext(
        "/realms/staff/.well-known/openid-configuration",
        http ->
            answer(
                http,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["ES256"]%2$s}
                """
                    .formatted(issuer, promised)
                    .replace(
                        "\"" + downgraded + "\": \"" + issuer,
                        "\"" + downgraded + "\": \"http://portal.example")));
    server.createContext(
        "/realms/staff/keys", http -> answer(http, new JWKSet(key).toPublicJWKSet().toString()));
    server.createContext(
        "/realms/staff/token",
        http ->
            answer(
                http,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
                    + idToken()
                    + "\"}"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void findsItsWayByTheIssuerAlone() throws Exception {
    OpenIdProvider provider = provider(issuer);

    assertThat(provider.begin(attempt).toString()).startsWith(issuer + "/auth?");
    VerifiedPerson person = provider.complete(attempt, callback());

    assertThat(person.fin().value()).isEqualTo("8MRK3UB");
    assertThat(person.claimedRoles()).containsExactlyInAnyOrder("operator", "offline_access");
  }

  @Test
  void wantsIssuerAudienceAndNonceInTheIdToken() throws Exception {
    for (JWTClaimsSet incomplete :
        List.of(
            claims().issuer(null).build(),
            claims().issuer(issuer + "2").build(),
            claims().audience(List.of()).build(),
            claims().claim("nonce", null).build())) {
      claims = incomplete;
      assertThatExceptionOfType(LoginFailed.class)
          .isThrownBy(() -> provider(issuer).complete(attempt, callback()))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOKEN_REJECTED));
    }
  }

  @Test
  void rejectsADocumentThatSpeaksForAnotherIssuer() {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> provider(issuer.replace("127.0.0.1", "localhost")).begin(attempt))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE));
  }

  /** RFC 9207: the mix-up attack, at a provider that names itself. */
  @Test
  void rejectsACallbackOfAnotherIssuer() throws Exception {
    Map<String, List<String>> callback = new HashMap<>(callback());
    callback.put("iss", List.of(issuer));
    assertThat(provider(issuer).complete(attempt, callback)).isNotNull();

    callback.put("iss", List.of(issuer + "2"));
    refusesCallback(callback);
    callback.remove("code");
    callback.put("error", List.of("access_denied"));
    refusesCallback(callback);
  }

  @Test
  void rejectsACallbackThatNamesNoIssuer_whereTheProviderPromisesIt() {
    promised = ", \"authorization_response_iss_parameter_supported\": true";
    refusesCallback(callback());
  }

  private void refusesCallback(Map<String, List<String>> callback) {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> provider(issuer).complete(attempt, callback))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_REFUSED))
        .withMessageContaining("iss");
  }

  @Test
  void asksAgainAfterTheProviderWasAway() throws Exception {
    OpenIdProvider provider = provider(issuer);
    int port = server.getAddress().getPort();
    stop();
    assertThatExceptionOfType(LoginFailed.class).isThrownBy(() -> provider.begin(attempt));

    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext(
        "/",
        http ->
            answer(
                http,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"]}
                """
                    .formatted(issuer)));
    server.start();
    assertThat(provider.begin(attempt)).isNotNull();
  }

  @Test
  void redirectOfDiscoveryIsNotFollowed() {
    server.createContext(
        "/moved/.well-known/openid-configuration",
        http -> redirect(http, issuer + "/.well-known/openid-configuration"));
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> provider(issuer.replace("/realms/staff", "/moved")).begin(attempt))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE))
        .withMessageContaining("302");
  }

  @Test
  void redirectToOtherKeysIsNotFollowed() throws Exception {
    String moved = issuer + "/moved";
    server.createContext("/realms/staff/moved", http -> redirect(http, issuer + "/keys"));
    assertThat(ProviderKeys.at(URI.create(issuer + "/keys"), true).areSimulators()).isFalse();
    assertThatExceptionOfType(KeySourceException.class)
        .isThrownBy(() -> ProviderKeys.at(URI.create(moved), true).areSimulators());
  }

  @Test
  void plainHttpLoginIsRefusedOutsideADemo() {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> provider(issuer, false).begin(attempt))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE))
        .withMessageContaining("https:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
  void plainHttpThatDiscoveryAnswersIsRefused(String endpoint) {
    downgraded = endpoint;
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> provider(issuer).begin(attempt))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE))
        .withMessageContaining(endpoint + " must be an https: address");
  }

  private OpenIdProvider provider(String at) {
    return provider(at, true);
  }

  private OpenIdProvider provider(String at, boolean demo) {
    RelyingParty party =
        new RelyingParty(
            "pasport", "secret", URI.create("http://localhost/login/callback"), "openid", false);
    ClaimNames places =
        new ClaimNames(
            "fin",
            "given_name",
            "family_name",
            "middle_name",
            "amr_means",
            Map.of("sig", LoginMeans.ESIGNATURE),
            "realm_access.roles");
    return new OpenIdProvider(party, at, places, demo, CLOCK);
  }

  private Map<String, List<String>> callback() {
    return Map.of("state", List.of(attempt.state()), "code", List.of("c"));
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("s")
        .audience("pasport")
        .issueTime(Date.from(CLOCK.instant()))
        .expirationTime(Date.from(CLOCK.instant().plusSeconds(60)))
        .claim("nonce", attempt.nonce())
        .claim("fin", "8MRK3UB")
        .claim("amr_means", "sig")
        .claim("realm_access", Map.of("roles", List.of("operator", "offline_access")));
  }

  private String idToken() {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(), claims);
    try {
      jwt.sign(new ECDSASigner(key));
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
    return jwt.serialize();
  }

  private static void redirect(HttpExchange http, String to) throws IOException {
    http.getResponseHeaders().set("Location", to);
    http.sendResponseHeaders(302, -1);
    http.close();
  }

  private static void answer(HttpExchange http, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(200, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }
}
