package az.pasport.simulator;

import java.net.URI;
import java.time.Duration;
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

  /**
   * Reads the options of the command line.
   *
   * @throws IllegalArgumentException with one line for the user
   */
  public static Settings of(String... options) {
    return SimulatorOptions.parse(List.of(options)).orElseThrow();
  }
}
