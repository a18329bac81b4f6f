package az.pasport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.testsupport.SettableClock;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorTest {
  private static final String CALLBACK = "http://localhost:18080/login/callback";
  private static final String STAFF_CALLBACK = "http://localhost:18080/login/staff-callback";
  private static final String SECRET = "a secret: ç & ə";
  private static final DemoPerson AYTEN = DemoPeople.byFin(DemoPeople.TWO_DOSES);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T08:00:00Z"));
  private final HttpClient browser = PortalLoginClient.browser();
  private Simulator simulator;

  @BeforeEach
  void start() throws Exception {
    simulator =
        Simulator.start(
            Settings.of(
                "--port=0",
                "--client=pasport=" + SECRET + "@" + CALLBACK,
                "--client=other=secret2@" + CALLBACK,
                "--staff-client=console=secret3@" + STAFF_CALLBACK,
                "--signature-seconds=0"),
            clock);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(LoginMethod.class)
  void logsInWithEachMeansAndSaysWhichInTheToken(LoginMethod means) throws Exception {
    URI back = logIn(authorize(Map.of("nonce", "n-1")), means);

    assertThat(back.toString()).startsWith(CALLBACK + "?");
    assertThat(parameter(back, "state")).isEqualTo("st-1");
    JSONObject answer = body(redeem(parameter(back, "code"), Map.of()), 200);
    SignedJWT idToken = SignedJWT.parse(answer.getAsString("id_token"));
    assertThat(idToken.verify(new RSASSAVerifier(keys().getKeys().get(0).toRSAKey()))).isTrue();
    assertThat(idToken.getJWTClaimsSet().getStringClaim("type")).isEqualTo(means.name());
    assertThat(idToken.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
    assertThat(idToken.getJWTClaimsSet().getJSONObjectClaim("user"))
        .containsEntry("pin", AYTEN.fin())
        .containsEntry("firstName", "Aytən")
        .containsEntry("lastName", "Məmmədova");
    assertThat(idToken.getJWTClaimsSet().getIssuer()).isNull();
    assertThat(idToken.getJWTClaimsSet().getAudience()).isEmpty();
    assertThat(answer).containsEntry("loginDetail", AYTEN.phone());
    assertThat(answer.getAsString("access_token")).doesNotContain(".");
  }

  @Test
  void keysSayThatTheyAreTheSimulators() throws Exception {
    assertThat(keys().getKeys())
        .singleElement()
        .satisfies(key -> assertThat(key.getKeyID()).startsWith(Simulator.KEY_ID_PREFIX))
        .satisfies(key -> assertThat(key.isPrivate()).isFalse());
  }

  @Test
  void doesNotPromptWhileThePortalSessionLives() throws Exception {
    logIn(authorize(Map.of()), LoginMethod.BSXM);

    HttpResponse<String> second = get(authorize(Map.of()));
    assertThat(second.statusCode()).isEqualTo(302);
    JSONObject answer = body(redeem(parameter(location(second), "code"), Map.of()), 200);
    assertThat(SignedJWT.parse(answer.getAsString("id_token")).getJWTClaimsSet().getClaim("type"))
        .isEqualTo("BSXM");
  }

  @Test
  void officialsHaveALoginPageAndSessionsOfTheirOwn() throws Exception {
    Map<String, String> console =
        Map.of("client_id", "console", "redirect_uri", STAFF_CALLBACK, "ui_locales", "en");
    logIn(authorize(Map.of()), LoginMethod.ESIGNATURE);

    HttpResponse<String> asked = get(authorize(console));
    assertThat(asked.statusCode()).as("the citizens' session does not count").isEqualTo(200);
    assertThat(asked.body())
        .contains("<h1>Staff login: officials of the Agency</h1>")
        .contains(DemoPeople.OPERATOR)
        .doesNotContain(DemoPeople.TWO_DOSES);
    assertThat(
            new PortalLoginClient(browser)
                .logIn(
                    authorize(console),
                    LoginMethod.ESIGNATURE,
                    DemoPeople.byFin(DemoPeople.OPERATOR)))
        .asString()
        .startsWith(STAFF_CALLBACK + "?");
    assertThat(get(authorize(console)).statusCode()).isEqualTo(302);
  }

  @Test
  void promptsAgainWhenAskedToOrAfterLogOutOrWhenTheSessionIsOver() throws Exception {
    logIn(authorize(Map.of()), LoginMethod.FIN);
    assertThat(get(authorize(Map.of("prompt", "login"))).statusCode()).isEqualTo(200);

    post(simulator.address().resolve("/logout"), Map.of());
    assertThat(get(authorize(Map.of())).statusCode()).isEqualTo(200);

    logIn(authorize(Map.of()), LoginMethod.FIN);
    clock.advance(Duration.ofMinutes(31));
    assertThat(get(authorize(Map.of())).statusCode()).isEqualTo(200);
    assertThat(parameter(location(get(authorize(Map.of("prompt", "none")))), "error"))
        .isEqualTo("login_required");
  }

  @Test
  void refusesACodeTheSecondTime() throws Exception {
    String code = parameter(logIn(authorize(Map.of()), LoginMethod.FIN), "code");
    assertThat(redeem(code, Map.of()).statusCode()).isEqualTo(200);
    assertThat(body(redeem(code, Map.of()), 400)).containsEntry("error", "invalid_grant");
  }

  @Test
  void refusesACodeAfterSixtySeconds() throws Exception {
    String code = parameter(logIn(authorize(Map.of()), LoginMethod.FIN), "code");
    clock.advance(Duration.ofSeconds(61));
    assertThat(body(redeem(code, Map.of()), 400)).containsEntry("error", "invalid_grant");
  }

  @Test
  void refusesACodeThatWasGivenToAnotherClientOrAddress() throws Exception {
    String code = parameter(logIn(authorize(Map.of()), LoginMethod.FIN), "code");
    HttpResponse<String> stolen =
        token("other", "secret2", Map.of("code", code, "redirect_uri", CALLBACK));
    assertThat(body(stolen, 400)).containsEntry("error", "invalid_grant");

    String another = parameter(get(authorize(Map.of())), "code");
    assertThat(body(redeem(another, Map.of("redirect_uri", CALLBACK + "/")), 400))
        .containsEntry("error", "invalid_grant");
  }

  @Test
  void refusesAWrongSecretAndTakesTheRightOneFromTheFormToo() throws Exception {
    String code = parameter(logIn(authorize(Map.of()), LoginMethod.FIN), "code");
    Map<String, String> grant = Map.of("code", code, "redirect_uri", CALLBACK);
    assertThat(token("pasport", "wrong", grant).statusCode()).isEqualTo(401);

    Map<String, String> form = new LinkedHashMap<>(grant);
    form.put("grant_type", "authorization_code");
    form.put("client_id", "pasport");
    form.put("client_secret", SECRET);
    assertThat(post(simulator.tokenUrl(), form).statusCode()).isEqualTo(200);
  }

  @Test
  void checksThePkceVerifier() throws Exception {
    CodeVerifier verifier = new CodeVerifier();
    Map<String, String> challenge = challenge(verifier);
    String code = parameter(logIn(authorize(challenge), LoginMethod.FIN), "code");
    assertThat(redeem(code, Map.of()).statusCode()).isEqualTo(400);

    code = parameter(get(authorize(challenge)), "code");
    assertThat(redeem(code, Map.of("code_verifier", new CodeVerifier().getValue())).statusCode())
        .isEqualTo(400);

    code = parameter(get(authorize(challenge)), "code");
    assertThat(redeem(code, Map.of("code_verifier", verifier.getValue())).statusCode())
        .isEqualTo(200);

    code = parameter(get(authorize(Map.of())), "code");
    assertThat(redeem(code, Map.of("code_verifier", verifier.getValue())).statusCode())
        .as("a verifier for a code that was asked for without a challenge")
        .isEqualTo(400);
  }

  @Test
  void givesThePhonesAppATokenForTheApi() throws Exception {
    CodeVerifier verifier = new CodeVerifier();
    Map<String, String> asked = new LinkedHashMap<>(challenge(verifier));
    asked.put("client_id", "etebib");
    asked.put("redirect_uri", "etebib://callback");

    URI back = logIn(authorize(asked), LoginMethod.ASAN_IMZA);

    assertThat(back.toString()).startsWith("etebib://callback?");
    Map<String, String> form =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "etebib",
            "code", parameter(back, "code"),
            "redirect_uri", "etebib://callback",
            "code_verifier", verifier.getValue());
    JSONObject answer = body(post(simulator.tokenUrl(), form), 200);
    SignedJWT token = SignedJWT.parse(answer.getAsString("access_token"));
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("pasport-api");
    assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("etebib");
    assertThat(token.getJWTClaimsSet().getJSONObjectClaim("user"))
        .containsEntry("pin", AYTEN.fin());
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(simulator.address().toString());
  }

  @Test
  void refusesAPublicClientWithoutPkce() throws Exception {
    Map<String, String> asked = Map.of("client_id", "etebib", "redirect_uri", "etebib://callback");
    HttpResponse<String> answer = get(authorize(asked));
    assertThat(parameter(answer, "error")).isEqualTo("invalid_request");
    assertThat(parameter(answer, "state")).isEqualTo("st-1");

    Map<String, String> plain = new LinkedHashMap<>(asked);
    plain.put("code_challenge", new CodeVerifier().getValue());
    plain.put("code_challenge_method", "plain");
    assertThat(parameter(get(authorize(plain)), "error")).isEqualTo("invalid_request");
  }

  @Test
  void keepsTheBrowserWhenTheAddressIsNotRegistered() throws Exception {
    for (Map<String, String> wrong :
        List.of(
            Map.of("client_id", "nobody"),
            Map.of("redirect_uri", CALLBACK + "/"),
            Map.of("redirect_uri", "http://elsewhere.example/"))) {
      HttpResponse<String> answer = get(authorize(wrong));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
  }

  @Test
  void sendsAFaultyQuestionBackWithItsState() throws Exception {
    HttpResponse<String> answer = get(authorize(Map.of("response_type", "token")));
    assertThat(parameter(answer, "error")).isNotEmpty();
    assertThat(parameter(answer, "state")).isEqualTo("st-1");
  }

  @Test
  void tellsTheApplicationThatThePersonCancelled() throws Exception {
    String visit = visit(authorize(Map.of()));
    HttpResponse<String> answer =
        post(simulator.address().resolve("/login/cancel"), Map.of("tx", visit));
    assertThat(parameter(answer, "error")).isEqualTo("access_denied");
    assertThat(parameter(answer, "state")).isEqualTo("st-1");
  }

  @Test
  void refusesAWrongPasswordInWords() throws Exception {
    HttpResponse<String> answer =
        post(
            simulator.address().resolve("/login"),
            Map.of(
                "tx",
                visit(authorize(Map.of())),
                "means",
                "FIN",
                "fin",
                AYTEN.fin(),
                "password",
                "guess"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("FİN və ya şifrə yanlışdır");
  }

  @Test
  void showsTheSameControlCodeUntilThePhoneHasSigned() throws Exception {
    simulator.close();
    simulator = Simulator.start(Settings.of("--port=0", "--client=pasport=x@" + CALLBACK), clock);
    String visit = visit(authorize(Map.of()));
    URI wait =
        location(
            post(
                simulator.address().resolve("/login"),
                Map.of(
                    "tx",
                    visit,
                    "means",
                    "ASAN_IMZA",
                    "phone",
                    "050 111 22 01",
                    "userId",
                    AYTEN.asanUserId())));
    assertThat(get(wait).body()).containsPattern("<p class=\"code\"[^>]*>\\d{4}</p>");
    assertThat(status(visit)).contains("waiting");
    assertThat(get(simulator.address().resolve("/login/continue?tx=" + visit)).statusCode())
        .as("going on before the signature shows the wait again")
        .isEqualTo(200);

    clock.advance(Duration.ofSeconds(4));
    assertThat(status(visit)).contains("signed");
    HttpResponse<String> on = get(simulator.address().resolve("/login/continue?tx=" + visit));
    assertThat(parameter(on, "code")).isNotEmpty();
  }

  @Test
  void speaksEnglishWhenAsked() throws Exception {
    assertThat(get(authorize(Map.of("ui_locales", "en"))).body())
        .contains("SIMULATOR — demo", "Choose how to log in");
    assertThat(get(authorize(Map.of())).body())
        .contains("SİMULYATOR — demo", "Asan İmza", "Elektron imza", "BSXM imzası", "FİN və şifrə");
  }

  private String status(String visit) throws Exception {
    return get(simulator.address().resolve("/login/status?tx=" + visit)).body();
  }

  private String visit(URI authorize) throws Exception {
    String page = get(authorize).body();
    return page.substring(page.indexOf("name=\"tx\" value=\"") + 17).split("\"", 2)[0];
  }

  private URI logIn(URI authorize, LoginMethod means) throws Exception {
    return new PortalLoginClient(browser).logIn(authorize, means, AYTEN);
  }

  private JWKSet keys() throws Exception {
    return JWKSet.parse(get(simulator.keysUrl()).body());
  }

  private static Map<String, String> challenge(CodeVerifier verifier) {
    return Map.of(
        "code_challenge",
        CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(),
        "code_challenge_method",
        "S256");
  }

  private URI authorize(Map<String, String> changes) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", "pasport");
    query.put("redirect_uri", CALLBACK);
    query.put("response_type", "code");
    query.put("state", "st-1");
    query.put("scope", "openid user certificate session");
    query.putAll(changes);
    return URI.create(simulator.authorizeUrl() + "?" + encode(query));
  }

  private HttpResponse<String> redeem(String code, Map<String, String> changes) throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("code", code);
    form.put("redirect_uri", CALLBACK);
    form.putAll(changes);
    return token("pasport", SECRET, form);
  }

  private HttpResponse<String> token(String id, String secret, Map<String, String> grant)
      throws Exception {
    Map<String, String> form = new LinkedHashMap<>(grant);
    form.put("grant_type", "authorization_code");
    String credentials = encode(id) + ":" + encode(secret);
    return browser.send(
        HttpRequest.newBuilder(simulator.tokenUrl())
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI uri, Map<String, String> form) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JSONObject body(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSONObjectUtils.parse(answer.body());
  }

  private URI location(HttpResponse<String> answer) {
    return simulator.address().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private String parameter(HttpResponse<String> answer, String name) {
    return parameter(location(answer), name);
  }

  private static String parameter(URI uri, String name) {
    return URLUtils.parseParameters(uri.getRawQuery()).getOrDefault(name, List.of("")).get(0);
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
