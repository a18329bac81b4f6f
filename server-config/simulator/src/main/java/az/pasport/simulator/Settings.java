package az.pasport.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
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
}
