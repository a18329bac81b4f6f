package az.pasport.simulator.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends messages to {@code /ws/records} and reads the responses. */
public final class RecordsClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * A client.
   *
   * @param server Pasport's address, or the gateway's, without a slash at the end
   */
  public RecordsClient(URI server) {
    this.address = URI.create(server + "/ws/records");
  }

  /** Sends a message once. */
  public ResponseSummary send(HttpMessage message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", message.contentType())
            .header("SOAPAction", "\"" + message.action() + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(message.envelope()));
    message.authorization().ifPresent(value -> request.header("Authorization", value));
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return ResponseSummary.of(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return ResponseSummary.nothing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ResponseSummary.nothing();
    }
  }
}
