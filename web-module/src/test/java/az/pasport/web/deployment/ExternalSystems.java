package az.pasport.web.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.Audience;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.PortalLoginClient;
import az.pasport.simulator.Settings;
import az.pasport.simulator.Simulator;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The systems outside the server: the login portal, the E-Təbib app, browsers, and the gateway that
 * lists foreign signers. They run as long as the tests' JVM.
 */
public final class ExternalSystems {
  /** Verifications of one client in one go, so few that a test can use them up. */
  public static final int BURST = 20;

  /**
   * Another port than the server's, which is not known before it runs: programs of this machine
   * reach a public URL of this machine at any port.
   */
  private static final String PUBLIC_URL = "http://localhost:1";

  private final Simulator portal;
  private final ForeignCountry gateway;
  private final Path anchors;

  private ExternalSystems() throws Exception {
    portal =
        Simulator.start(
            Settings.of(
                "--port=0",
                "--client=pasport=secret@" + callbacks("callback"),
                "--staff-client=console=secret@" + callbacks("staff-callback"),
                "--signature-seconds=0"),
            Stream.concat(DemoPeople.all().stream(), TestPeople.all().stream()).toList(),
            Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
    gateway = new ForeignCountry(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    anchors = Files.createTempFile("anchors", ".pem");
    anchors.toFile().deleteOnExit();
    Files.writeString(anchors, gateway.certificatePem());
  }

  private static final class Holder {
    private static final ExternalSystems STARTED = start();

    private static ExternalSystems start() {
      try {
        return new ExternalSystems();
      } catch (Exception e) {
        throw new IllegalStateException("the systems outside the server do not start", e);
      }
    }
  }

  /** Starts them if they are not running yet. */
  public static ExternalSystems running() {
    return Holder.STARTED;
  }

  /**
   * Lines of the application's configuration that point it at these systems.
   *
   * @param contextRoot of the deployment
   */
  String configuration(String contextRoot) {
    return """

        pasport.login.authorize-url=%1$s
        pasport.login.token-url=%2$s
        pasport.login.jwks-url=%3$s
        pasport.login.client-id=pasport
        pasport.login.client-secret=secret
        pasport.staff-login.authorize-url=%1$s
        pasport.staff-login.token-url=%2$s
        pasport.staff-login.jwks-url=%3$s
        pasport.staff-login.client-id=console
        pasport.staff-login.client-secret=secret
        pasport.public-url=%4$s
        pasport.api.issuer=%5$s
        pasport.extra-hosts=%6$s
        pasport.session.fresh-minutes=60
        pasport.verifications.per-minute=1
        pasport.verifications.burst=%7$d
        pasport.trusted-proxies=0.0.0.0/0
        pasport.trust.anchors=%8$s
        """
        .formatted(
            portal.authorizeUrl(),
            portal.tokenUrl(),
            portal.keysUrl(),
            PUBLIC_URL + contextRoot,
            portal.address(),
            thisMachine(),
            BURST,
            anchors);
  }

  /** All addresses by which Payara may tell Arquillian that it is reached. */
  private static String thisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .map(InetAddress::getHostAddress)
          .collect(Collectors.joining(","));
    } catch (SocketException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String callbacks(String name) {
    return Stream.of("/shared", "/global-state")
        .map(contextRoot -> PUBLIC_URL + contextRoot + "/login/" + name)
        .collect(Collectors.joining(","));
  }

  /** The gateway whose lists of foreign signers the application believes. */
  public ForeignCountry gateway() {
    return gateway;
  }

  /** An access token that the E-Təbib app got for a person. */
  public String appToken(DemoPerson person) throws IOException, InterruptedException {
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
    URI back =
        new PortalLoginClient(PortalLoginClient.browser())
            .logIn(authorize, LoginMethod.FIN, person);
    String code = URLUtils.parseParameters(back.getRawQuery()).get("code").get(0);
    HttpResponse<String> answer =
        PortalLoginClient.browser()
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

  /**
   * A browser in which a person has logged in with a signature: an official at the portal's page
   * for staff.
   */
  public HttpClient loggedIn(URI pasport, DemoPerson person)
      throws IOException, InterruptedException {
    HttpClient browser = PortalLoginClient.browser();
    String target = Audience.STAFF.offers(person) ? "/staff/" : "/cabinet/";
    HttpResponse<String> start =
        browser.send(
            HttpRequest.newBuilder(pasport.resolve("login/start?target=" + target)).build(),
            BodyHandlers.ofString());
    URI authorize = URI.create(start.headers().firstValue("Location").orElseThrow());
    URI back = new PortalLoginClient(browser).logIn(authorize, LoginMethod.ESIGNATURE, person);
    HttpResponse<String> in =
        browser.send(
            HttpRequest.newBuilder(
                    pasport.resolve(
                        back.getPath().replaceFirst(".*(?=login/)", "") + "?" + back.getRawQuery()))
                .build(),
            BodyHandlers.ofString());
    assertThat(in.statusCode()).isIn(302, 303);
    assertThat(in.headers().firstValue("Location").orElse("")).endsWith(target);
    return browser;
  }

  /** A body whose length is not announced. */
  public static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  public static JsonObject json(byte[] body) {
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
