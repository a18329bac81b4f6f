package az.pasport.web.api;

import az.pasport.web.problem.ProblemType;
import az.pasport.web.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's body, an object, of which texts, whole numbers and objects in it are read. */
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

  /** The texts of a list; empty if it is missing, or holds something else or nothing. */
  List<String> texts(String name) {
    return object.get(name) instanceof JsonArray list
            && list.stream().allMatch(JsonString.class::isInstance)
        ? list.getValuesAs(JsonString::getString)
        : List.of();
  }

  /** A whole number; empty if it is missing, or no whole number that an {@code int} holds. */
  Optional<Integer> integer(String name) {
    if (object.get(name) instanceof JsonNumber number) {
      try {
        return Optional.of(number.bigDecimalValue().intValueExact());
      } catch (ArithmeticException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** An object in this one; empty if it is missing, or something else. */
  Optional<JsonBody> object(String name) {
    return object.get(name) instanceof JsonObject inner
        ? Optional.of(new JsonBody(inner))
        : Optional.empty();
  }

  /** What stands at a path of at most two steps, as {@code dose.doseNumber}: a text or a number. */
  Optional<String> at(String path) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      return object(path.substring(0, dot)).flatMap(inner -> inner.at(path.substring(dot + 1)));
    }
    return text(path).or(() -> integer(path).map(String::valueOf));
  }
}
