package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.web.login.LoginFailed.Reason;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
  private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final ECKey KEY = key("real-1");
  private static final ECKey OTHER = key("real-1");
  private static final TokenVerifier.IdTokenRules LENIENT =
      new TokenVerifier.IdTokenRules(
          "pasport", Optional.of("https://portal"), TokenVerifier.IdTokenRules.DIGITAL_LOGIN);
  private static final TokenVerifier.IdTokenRules STRICT =
      new TokenVerifier.IdTokenRules(
          "pasport", Optional.of("https://portal"), TokenVerifier.IdTokenRules.OPENID);
  private static final TokenVerifier.AccessTokenRules API =
      new TokenVerifier.AccessTokenRules(
          "https://portal", "pasport-api", Set.of("etebib"), "openid user");

  private final TokenVerifier tokens = tokens(KEY, false);

  @Test
  void acceptsWhatDigitalLoginSends() throws Exception {
    assertThat(idToken(sign(KEY, "JWT", bare()), LENIENT).getSubject()).isEqualTo("s");
    assertThat(idToken(sign(KEY, null, bare()), LENIENT).getSubject()).isEqualTo("s");
    assertThat(idToken(sign(KEY, "JWT", full()), LENIENT).getSubject()).isEqualTo("s");
    assertThat(idToken(sign(KEY, "JWT", full()), STRICT).getSubject()).isEqualTo("s");
  }

  @Test
  void rejectsTheSignatureOfAnotherKey() {
    rejects(sign(OTHER, "JWT", full()), LENIENT);
    rejects(sign(key("unknown"), "JWT", full()), LENIENT);
  }

  @Test
  void rejectsAnIdTokenThatWasChanged() {
    String jwt = sign(KEY, "JWT", full());
    String[] parts = jwt.split("\\.", -1);
    String claims =
        com.nimbusds.jose.util.Base64URL.encode(full().subject("x").build().toString()).toString();
    rejects(parts[0] + "." + claims + "." + parts[2], LENIENT);
  }

  @Test
  void rejectsAlgNone() {
    rejects(new PlainJWT(full().build()).serialize(), LENIENT);
  }

  @Test
  void rejectsAnHmacWithThePublicKeyAsItsSecret() throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(),
            full().build());
    jwt.sign(
        new MACSigner(
            KEY.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    rejects(jwt.serialize(), LENIENT);
  }

  @Test
  void rejectsExpiredOrTimelessOrFutureTokens() throws Exception {
    rejects(sign(KEY, "JWT", full().expirationTime(at(-61))), LENIENT);
    rejects(sign(KEY, "JWT", full().expirationTime(null)), LENIENT);
    rejects(sign(KEY, "JWT", full().notBeforeTime(at(120))), LENIENT);
    assertThat(idToken(sign(KEY, "JWT", full().expirationTime(at(-30))), LENIENT))
        .as("a minute is forgiven to clocks")
        .isNotNull();
  }

  @Test
  void rejectsAForeignNonceAudienceOrIssuerEvenWhereNoneIsRequired() {
    rejects(sign(KEY, "JWT", full().claim("nonce", "another")), LENIENT);
    rejects(sign(KEY, "JWT", full().claim("nonce", 5)), LENIENT);
    rejects(sign(KEY, "JWT", full().audience("another")), LENIENT);
    rejects(sign(KEY, "JWT", full().issuer("https://another")), LENIENT);
  }

  @Test
  void rejectsAbsentClaimsWhereTheyAreRequired() {
    rejects(sign(KEY, "JWT", full().claim("nonce", null)), STRICT);
    rejects(sign(KEY, "JWT", full().audience(List.of())), STRICT);
    rejects(sign(KEY, "JWT", full().issuer(null)), STRICT);
    rejects(sign(KEY, "JWT", bare()), STRICT);
    rejects(
        sign(KEY, "JWT", bare()),
        new TokenVerifier.IdTokenRules("pasport", Optional.empty(), Set.of("nonce")));
  }

  @Test
  void rejectsAnAccessTokenInTheIdTokensPlace() {
    rejects(sign(KEY, "at+jwt", full()), LENIENT);
  }

  @Test
  void rejectsWhatIsNoToken() {
    for (String text : List.of("", "a", "a.b.c", "a.b.c.d.e", "..", "null")) {
      rejects(text, LENIENT);
    }
  }

  @Test
  void acceptsAnAppsAccessToken() throws Exception {
    assertThat(tokens.accessToken(sign(KEY, "at+jwt", app()), API).getSubject()).isEqualTo("s");
  }

  @Test
  void rejectsAnythingElseAtTheApi() {
    rejectsAtTheApi(sign(KEY, "JWT", app()), "an id_token's type");
    rejectsAtTheApi(sign(KEY, null, app()), "no type");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().audience("pasport")), "the web client's audience");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().audience(List.of())), "no audience");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().claim("client_id", "pasport")), "the web client");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().claim("client_id", null)), "no client");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().issuer("https://another")), "another issuer");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().issuer(null)), "no issuer");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().claim("scope", "openid")), "a smaller scope");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().claim("scope", "openid users")), "another scope");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().claim("scope", 7)), "no text as the scope");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().claim("scope", null)), "no scope");
    rejectsAtTheApi(sign(KEY, "at+jwt", app().expirationTime(at(-61))), "expired");
    rejectsAtTheApi(sign(OTHER, "at+jwt", app()), "another key");
    rejectsAtTheApi(sign(KEY, "JWT", bare()), "the web client's id_token");
    rejectsAtTheApi(new PlainJWT(app().build()).serialize(), "alg none");
  }

  @Test
  void wantsSomeScopeOfAnAccessToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TokenVerifier.AccessTokenRules("https://portal", "a", Set.of("b"), " "))
        .withMessageContaining("pasport.api.scope");
  }

  @Test
  void rejectsTheSimulatorsKeyUnlessThisIsADemonstration() throws Exception {
    ECKey simulators = key("digitallogin-simulator-x");
    String jwt = sign(simulators, "JWT", full());
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> tokens(simulators, false).idToken(jwt, "n", LENIENT))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE))
        .withMessageContaining("pasport.demo");
    assertThat(tokens(simulators, true).idToken(jwt, "n", LENIENT)).isNotNull();
  }

  @Test
  void saysThatTheProviderIsAwayWhenItsKeysCannotBeHad() {
    TokenVerifier cut =
        new TokenVerifier(
            (selector, context) -> {
              throw new KeySourceException("connection refused");
            },
            CLOCK);
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> cut.idToken(sign(KEY, "JWT", full()), "n", LENIENT))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE));
  }

  @Test
  void knowsThatItsPrefixIsTheSimulators() {
    assertThat(ProviderKeys.SIMULATOR_PREFIX)
        .isEqualTo(az.pasport.simulator.Simulator.KEY_ID_PREFIX);
  }

  private JWTClaimsSet idToken(String jwt, TokenVerifier.IdTokenRules rules) throws LoginFailed {
    return tokens.idToken(jwt, "n", rules);
  }

  private void rejects(String jwt, TokenVerifier.IdTokenRules rules) {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> idToken(jwt, rules))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOKEN_REJECTED));
  }

  private void rejectsAtTheApi(String jwt, String why) {
    assertThatExceptionOfType(LoginFailed.class)
        .as(why)
        .isThrownBy(() -> tokens.accessToken(jwt, API))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOKEN_REJECTED));
  }

  /** What the real portal was seen to send: no issuer, no audience. */
  private static JWTClaimsSet.Builder bare() {
    return new JWTClaimsSet.Builder().subject("s").issueTime(at(0)).expirationTime(at(300));
  }

  private static JWTClaimsSet.Builder full() {
    return bare().issuer("https://portal").audience("pasport").claim("nonce", "n");
  }

  private static JWTClaimsSet.Builder app() {
    return bare()
        .issuer("https://portal")
        .audience("pasport-api")
        .claim("client_id", "etebib")
        .claim("scope", "user  certificate openid");
  }

  private static Date at(long seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static TokenVerifier tokens(ECKey key, boolean demo) {
    return new TokenVerifier(new ProviderKeys(new ImmutableJWKSet<>(new JWKSet(key)), demo), CLOCK);
  }

  private static String sign(
      ECKey key, @org.jspecify.annotations.Nullable String type, JWTClaimsSet.Builder claims) {
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
    if (type != null) {
      header.type(new JOSEObjectType(type));
    }
    SignedJWT jwt = new SignedJWT(header.build(), claims.build());
    try {
      jwt.sign(new ECDSASigner(key));
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
    return jwt.serialize();
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
