package az.pasport.web.api;

import az.pasport.web.problem.ProblemType;
import az.pasport.web.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** A request's body, an object, of which only texts are read. */
final class JsonBody {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final JsonObject object;

  private JsonBody(JsonObject object) {
    this.object = object;
  }

  /**
   * Reads a body.
   *
   * @throws Refusal if it is no JSON object
   */
  static JsonBody read(InputStream body) {
    try (JsonReader reader = READERS.createReader(body)) {
      return new JsonBody(reader.readObject());
    } catch (RuntimeException e) {
      // Not only JsonException: "too deeply nested" is a bare RuntimeException.
      throw Refusal.of(ProblemType.MALFORMED_REQUEST);
    }
  }

  /** A text that is not blank; empty if it is missing, blank, or no text. */
  Optional<String> text(String name) {
    return object.get(name) instanceof JsonString text
        ? Optional.of(text.getString()).filter(value -> !value.isBlank())
        : Optional.empty();
  }
}
