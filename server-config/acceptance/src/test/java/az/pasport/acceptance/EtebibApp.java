package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The E-Təbib app, as small as it can be: a public OAuth client (a phone keeps no secret) that gets
 * a token for its person by authorization code and PKCE, and calls the API with it.
 */
final class EtebibApp {
  private static final String CLIENT = "etebib";
  private static final String REDIRECT_URI = "etebib://callback";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Installation pasport;
  private final Http http = new Http();
  private final String token;
  private final String idToken;

  /** An app whose person has just logged in. */
  EtebibApp(Installation pasport, String fin, LoginMethod means) {
    this.pasport = pasport;
    String verifier = random();
    String state = random();
    URI back =
        new Visitor(pasport)
            .walk(authorize(pasport.portal().address(), verifier, state), fin, means);
    assertThat(back.getScheme()).isEqualTo("etebib");
    Map<String, String> answer = query(back);
    assertThat(answer).containsEntry("state", state);
    JsonNode tokens = exchange(answer.get("code"), verifier);
    token = tokens.path("access_token").asText();
    idToken = tokens.path("id_token").asText();
  }

  private static URI authorize(URI portal, String verifier, String state) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", CLIENT);
    query.put("redirect_uri", REDIRECT_URI);
    query.put("response_type", "code");
    query.put("scope", "openid user");
    query.put("state", state);
    query.put("nonce", random());
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    return URI.create(portal + "/grant-permission?" + form(query));
  }

  private JsonNode exchange(String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", REDIRECT_URI);
    form.put("client_id", CLIENT);
    form.put("code_verifier", verifier);
    Http.Answer answer =
        http.post(
            URI.create(pasport.portal().address() + "/ssoauth/oauth2/token"),
            "application/x-www-form-urlencoded",
            form(form));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Json.parse(answer.text());
  }

  /** What it calls the API with. */
  String accessToken() {
    return token;
  }

  /** Who its person is, for the app alone: no key to the API. */
  String idToken() {
    return idToken;
  }

  /** Calls the API in the name of its person. */
  Http.Answer get(String path) {
    return http.get(pasport.at(path), "Authorization", "Bearer " + token);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> query(URI uri) {
    return Arrays.stream(uri.getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
