package az.pasport.web.api.json;

import az.pasport.text.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Read a value of another type as a missing one. JSON-B would refuse the whole request without
 * naming the field; the constraints of the field name it.
 */
public final class LenientDeserializers {
  private LenientDeserializers() {}

  /** A text without white space around it. */
  public static final class Text implements JsonbDeserializer<@Nullable String> {
    @Override
    public @Nullable String deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      String text = text(parser);
      // A character that no text may have is white space to Java; the field's check has to see it.
      return text != null && PlainText.isStorable(text) ? text.strip() : text;
    }
  }

  /** A text as it was sent. */
  public static final class UnchangedText implements JsonbDeserializer<@Nullable String> {
    @Override
    public @Nullable String deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      return text(parser);
    }
  }

  /** A whole number that an {@code int} holds. */
  public static final class WholeNumber implements JsonbDeserializer<@Nullable Integer> {
    @Override
    public @Nullable Integer deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      return parser.getValue() instanceof JsonNumber number
          ? JsonBody.integer(number).orElse(null)
          : null;
    }
  }

  /** The texts of a list as they were sent; none if one is something else. */
  public static final class TextList implements JsonbDeserializer<List<String>> {
    @Override
    public List<String> deserialize(JsonParser parser, DeserializationContext context, Type type) {
      return parser.getValue() instanceof JsonArray list
              && list.stream().allMatch(JsonString.class::isInstance)
          ? list.getValuesAs(JsonString::getString)
          : List.of();
    }
  }

  private static @Nullable String text(JsonParser parser) {
    return parser.getValue() instanceof JsonString text ? text.getString() : null;
  }
}
