package az.pasport.auditor;

import az.pasport.tool.UnusableInput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Texts that a server publishes. */
final class HttpText {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private HttpText() {}

  /**
   * The text at an address.
   *
   * @throws UnusableInput if there is none
   */
  static String get(URI address) {
    return find(address).orElseThrow(() -> new UnusableInput(address + " answers with status 404"));
  }

  /** The same, empty where the server says that nothing is there. */
  static Optional<String> find(URI address) {
    return answer(HttpRequest.newBuilder(address).build());
  }

  /** What the server answers to a JSON; empty where it says that nothing is there. */
  static Optional<String> post(URI address, String json) {
    return answer(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private static Optional<String> answer(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(request, (name, value) -> true).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return switch (answer.statusCode()) {
        case 200 -> Optional.of(answer.body());
        case 404 -> Optional.empty();
        default ->
            throw new UnusableInput(request.uri() + " answers with status " + answer.statusCode());
      };
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableInput("interrupted while reading " + request.uri(), e);
    }
  }
}
