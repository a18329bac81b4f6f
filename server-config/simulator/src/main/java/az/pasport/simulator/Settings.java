package az.pasport.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a simulator is started.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param publicUrl what browsers call it; {@code http://localhost:PORT} when absent
 * @param appUrl where Pasport is, for the myGov page's links
 * @param signatureDelay how long the mobile signature takes on the simulated phone
 * @param tokenLife of id and access tokens
 * @param tellsAuthTime whether id_tokens say when the person proved who they are ({@code
 *     auth_time}); at the real portal that claim was not seen
 */
public record Settings(
    String host,
    int port,
    Optional<URI> publicUrl,
    Optional<URI> appUrl,
    Map<String, Client> clients,
    Duration signatureDelay,
    Duration tokenLife,
    boolean tellsAuthTime) {

  /** The E-Təbib app: a public client at the redirect URI that only the phone's app answers. */
  public static final Client ETEBIB = Client.parse("etebib@etebib://callback");

  public Settings {
    clients = Map.copyOf(clients);
  }

  /** Loopback, any free port, the E-Təbib app as the only client, a signature in four seconds. */
  public static Settings standard() {
    return new Settings(
        "127.0.0.1",
        0,
        Optional.empty(),
        Optional.empty(),
        Map.of(ETEBIB.id(), ETEBIB),
        Duration.ofSeconds(4),
        Duration.ofMinutes(10),
        true);
  }

  /** The same without the claim {@code auth_time}. */
  public Settings withoutAuthTime() {
    return new Settings(host, port, publicUrl, appUrl, clients, signatureDelay, tokenLife, false);
  }

  public Settings withPort(int newPort) {
    return new Settings(
        host, newPort, publicUrl, appUrl, clients, signatureDelay, tokenLife, tellsAuthTime);
  }

  public Settings withClient(Client client) {
    Map<String, Client> more = new LinkedHashMap<>(clients);
    more.put(client.id(), client);
    return new Settings(
        host, port, publicUrl, appUrl, more, signatureDelay, tokenLife, tellsAuthTime);
  }

  public Settings withSignatureDelay(Duration delay) {
    return new Settings(host, port, publicUrl, appUrl, clients, delay, tokenLife, tellsAuthTime);
  }

  public Settings withTokenLife(Duration life) {
    return new Settings(
        host, port, publicUrl, appUrl, clients, signatureDelay, life, tellsAuthTime);
  }

  static final String USAGE =
      """
      DigitalLogin simulator: a login portal for demonstrations and tests, never for production.

      java -jar simulator.jar [options]
        --port N               port to listen on; 0 takes a free one   (8090)
        --host ADDRESS         address to listen on                    (127.0.0.1)
        --public-url URL       what browsers call it                   (http://localhost:PORT)
        --client ID=SECRET@REDIRECT_URI[,REDIRECT_URI...]
                               an application that may ask; repeatable
        --client ID@REDIRECT_URI
                               the same without a secret: PKCE is mandatory
                               (etebib@etebib://callback is always there)
        --app-url URL          where Pasport is, for the links on /mygov
                               (the first client's redirect URI without /login/callback)
        --signature-seconds N  how long the phone takes to sign        (4)
        --token-seconds N      how long tokens live                    (600)
        --auth-time yes|no     whether id_tokens say when the person proved who they are  (yes)
        --help                 this text
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with one line for the user
   */
  public static Settings parse(List<String> arguments) {
    Settings settings = standard().withPort(8090);
    List<String> rest = new ArrayList<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.remove(0);
      if (rest.isEmpty()) {
        throw new IllegalArgumentException(option + ": unknown option, or its value is missing");
      }
      settings = settings.with(option, rest.remove(0));
    }
    return settings;
  }

  private Settings with(String option, String value) {
    return switch (option) {
      case "--port" -> withPort(number(option, value, 65535));
      case "--host" ->
          new Settings(
              value, port, publicUrl, appUrl, clients, signatureDelay, tokenLife, tellsAuthTime);
      case "--public-url" ->
          new Settings(
              host,
              port,
              Optional.of(address(value)),
              appUrl,
              clients,
              signatureDelay,
              tokenLife,
              tellsAuthTime);
      case "--app-url" ->
          new Settings(
              host,
              port,
              publicUrl,
              Optional.of(address(value)),
              clients,
              signatureDelay,
              tokenLife,
              tellsAuthTime);
      case "--client" -> withClientAndItsAddress(Client.parse(value));
      case "--signature-seconds" ->
          withSignatureDelay(Duration.ofSeconds(number(option, value, 600)));
      case "--auth-time" ->
          switch (value) {
            case "yes" -> this;
            case "no" -> withoutAuthTime();
            default -> throw new IllegalArgumentException(option + ": yes or no");
          };
      case "--token-seconds" -> withTokenLife(Duration.ofSeconds(number(option, value, 86_400)));
      default -> throw new IllegalArgumentException(option + ": unknown option");
    };
  }

  private Settings withClientAndItsAddress(Client client) {
    Settings with = withClient(client);
    Optional<URI> app =
        appUrl.or(
            () ->
                client.redirectUris().stream()
                    .map(URI::toString)
                    .filter(uri -> uri.endsWith("/login/callback"))
                    .map(uri -> URI.create(uri.replaceFirst("/login/callback$", "")))
                    .findFirst());
    return new Settings(
        host, port, publicUrl, app, with.clients(), signatureDelay, tokenLife, tellsAuthTime);
  }

  private static int number(String option, String value, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, in the same words
    }
    throw new IllegalArgumentException(option + ": a number from 0 to " + most + ", not " + value);
  }

  private static URI address(String value) {
    URI uri = URI.create(value.replaceFirst("/+$", ""));
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("not an absolute URL: " + value);
    }
    return uri;
  }
}
