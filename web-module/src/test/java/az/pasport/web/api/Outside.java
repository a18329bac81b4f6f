package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.Client;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.Means;
import az.pasport.simulator.PortalWalk;
import az.pasport.simulator.Settings;
import az.pasport.simulator.Simulator;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The world outside the server: the login portal, the E-Təbib app, browsers, hospitals. */
final class Outside implements AutoCloseable {
  /** Requests of one client in one go, so few that a test can use them up. */
  static final int BURST = 20;

  private static final String CONFIGURATION =
      "WEB-INF/classes/META-INF/microprofile-config.properties";
  private static final String CALLBACK = "http://localhost:1/login/callback";

  private final Simulator portal;

  Outside() throws IOException {
    portal =
        Simulator.start(
            Settings.standard()
                .withClient(Client.parse("pasport=secret@" + CALLBACK))
                .withSignatureDelay(Duration.ZERO),
            Clock.systemUTC());
  }

  @Override
  public void close() {
    portal.close();
  }

  /**
   * The WAR as it is delivered, configured for this world.
   *
   * @param settings further lines of its configuration
   */
  WebArchive war(String... settings) throws IOException {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "outside.war")
            .importFrom(new File("target/pasport.war"))
            .as(WebArchive.class);
    String own;
    try (InputStream in = war.get(CONFIGURATION).getAsset().openStream()) {
      own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    war.delete(CONFIGURATION);
    return war.add(
        new StringAsset(
            own
                + """

                pasport.login.authorize-url=%s
                pasport.login.token-url=%s
                pasport.login.jwks-url=%s
                pasport.login.client-id=pasport
                pasport.login.client-secret=secret
                pasport.login.redirect-uri=%s
                pasport.verifications.per-minute=1
                pasport.verifications.burst=%d
                pasport.trusted-proxies=0.0.0.0/0
                """
                    .formatted(
                        portal.authorizeUrl(), portal.tokenUrl(), portal.keysUrl(), CALLBACK, BURST)
                + String.join("\n", settings)
                + "\n"),
        CONFIGURATION);
  }

  /** An access token that the E-Təbib app got for a person. */
  String appToken(DemoPerson person) throws IOException, InterruptedException {
    var verifier = new CodeVerifier();
    URI authorize =
        URI.create(
            portal.authorizeUrl()
                + "?"
                + form(
                    Map.of(
                        "client_id", "etebib",
                        "redirect_uri", "etebib://callback",
                        "response_type", "code",
                        "state", "s",
                        "scope", "openid user certificate session",
                        "code_challenge_method", "S256",
                        "code_challenge",
                            CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue())));
    URI back = new PortalWalk(PortalWalk.browser()).logIn(authorize, Means.FIN, person);
    String code = URLUtils.parseParameters(back.getRawQuery()).get("code").get(0);
    HttpResponse<String> answer =
        PortalWalk.browser()
            .send(
                HttpRequest.newBuilder(portal.tokenUrl())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        BodyPublishers.ofString(
                            form(
                                Map.of(
                                    "grant_type", "authorization_code",
                                    "client_id", "etebib",
                                    "code", code,
                                    "redirect_uri", "etebib://callback",
                                    "code_verifier", verifier.getValue()))))
                    .build(),
                BodyHandlers.ofString());
    return json(answer.body().getBytes(StandardCharsets.UTF_8)).getString("access_token");
  }

  /** A browser in which a person has logged in with a signature. */
  HttpClient loggedIn(URI pasport, DemoPerson person) throws IOException, InterruptedException {
    HttpClient browser = PortalWalk.browser();
    HttpResponse<String> start =
        browser.send(
            HttpRequest.newBuilder(pasport.resolve("login/start?target=/cabinet/")).build(),
            BodyHandlers.ofString());
    URI authorize = URI.create(start.headers().firstValue("Location").orElseThrow());
    URI back = new PortalWalk(browser).logIn(authorize, Means.ESIGNATURE, person);
    HttpResponse<String> in =
        browser.send(
            HttpRequest.newBuilder(pasport.resolve("login/callback?" + back.getRawQuery())).build(),
            BodyHandlers.ofString());
    assertThat(in.statusCode()).isIn(302, 303);
    assertThat(in.headers().firstValue("Location").orElse("")).contains("/cabinet");
    return browser;
  }

  /** A body whose length is not announced. */
  static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  static JsonObject json(byte[] body) {
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    }
  }

  private static String form(Map<String, String> fields) {
    return URLUtils.serializeParameters(
        fields.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, field -> List.of(field.getValue()))));
  }
}
