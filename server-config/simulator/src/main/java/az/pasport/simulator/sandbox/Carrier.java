package az.pasport.simulator.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Carries messages to {@code /ws/records} and brings the answers back. */
public final class Carrier {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * A carrier.
   *
   * @param server Pasport's address, or the gateway's, without a slash at the end
   */
  public Carrier(URI server) {
    this.address = URI.create(server + "/ws/records");
  }

  /** Sends a message once. */
  public Told carry(Post post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", post.contentType())
            .header("SOAPAction", "\"" + post.action() + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(post.envelope()));
    post.authorization().ifPresent(value -> request.header("Authorization", value));
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return Told.of(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return Told.nothing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Told.nothing();
    }
  }
}
