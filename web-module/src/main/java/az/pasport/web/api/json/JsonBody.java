package az.pasport.web.api.json;

import az.pasport.text.PlainText;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
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

/**
 * A request's body, an object, of which texts, whole numbers and objects in it are read.
 *
 * <p>No text is handed out with a character that a text cannot have: PostgreSQL stores no NUL, and
 * JSON has an escape for it. {@link #anyText} is for what is looked at and not stored.
 */
public final class JsonBody {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final JsonObject object;

  /** Before the names of its fields: {@code dose.} */
  private final String prefix;

  private JsonBody(JsonObject object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  /**
   * Reads a body.
   *
   * @throws ProblemException if it is no JSON object
   */
  public static JsonBody read(InputStream body) {
    return new JsonBody(object(body), "");
  }

  /** The object; see {@link #read}. */
  static JsonObject object(InputStream body) {
    try (JsonReader reader = READERS.createReader(body)) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // Not only JsonException: "too deeply nested" is a bare RuntimeException.
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST);
    }
  }

  /**
   * A text that is not blank; empty if it is missing, blank, or no text.
   *
   * @throws ProblemException naming the field, if the text has a control character or half a
   *     character
   */
  public Optional<String> text(String name) {
    return anyText(name).map(text -> checked(name, text)).filter(text -> !text.isBlank());
  }

  /** A text as it was sent, blank or not; empty if it is missing, or no text. */
  public Optional<String> anyText(String name) {
    return object.get(name) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /**
   * The texts of a list; empty if it is missing, or holds something else or nothing.
   *
   * @throws ProblemException naming the list, if one has a control character or half a character
   */
  public List<String> texts(String name) {
    return object.get(name) instanceof JsonArray list
            && list.stream().allMatch(JsonString.class::isInstance)
        ? list.getValuesAs((JsonString text) -> checked(name, text.getString()))
        : List.of();
  }

  private String checked(String name, String text) {
    if (!PlainText.isStorable(text)) {
      throw ProblemException.invalid(List.of(FieldError.invisibleCharacter(prefix + name)));
    }
    return text;
  }

  /** A whole number; empty if it is missing, or no whole number that an {@code int} holds. */
  public Optional<Integer> integer(String name) {
    return object.get(name) instanceof JsonNumber number ? integer(number) : Optional.empty();
  }

  static Optional<Integer> integer(JsonNumber number) {
    try {
      return Optional.of(number.bigDecimalValue().intValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** An object in this one; empty if it is missing, or something else. */
  public Optional<JsonBody> object(String name) {
    return object.get(name) instanceof JsonObject inner
        ? Optional.of(new JsonBody(inner, prefix + name + "."))
        : Optional.empty();
  }

  /**
   * What stands at a path, as {@code dose.doseNumber}: a text or a number.
   *
   * @throws ProblemException as {@link #text}
   */
  public Optional<String> at(String path) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      return object(path.substring(0, dot)).flatMap(inner -> inner.at(path.substring(dot + 1)));
    }
    return text(path).or(() -> integer(path).map(String::valueOf));
  }
}
