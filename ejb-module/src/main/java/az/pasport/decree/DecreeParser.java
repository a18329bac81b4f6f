package az.pasport.decree;

import az.pasport.record.ProblemCode;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Reads a decree from the text of its file: JSON, as the files in {@code decrees/} show it. */
public final class DecreeParser {
  /** Far more than any decree needs. */
  private static final int LONGEST = 20_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Dates()))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private DecreeParser() {}

  /** Throws {@link DecreeRefused} naming the field that is missing, unknown or wrong. */
  public static Decree read(String text) {
    if (text.length() > LONGEST) {
      throw new DecreeRefused(ProblemCode.TOO_LONG.at("", LONGEST));
    }
    JsonNode tree = tree(text);
    Decree decree = decree(tree);
    for (int i = 0; i < decree.readings().size(); i++) {
      check(decree.readings().get(i), "openReadings[" + i + "].", (ObjectNode) tree);
    }
    return decree;
  }

  private static JsonNode tree(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new DecreeRefused("", DecreeRefused.Reason.NOT_JSON, e.getLocation().getLineNr());
    }
    throw new DecreeRefused("", DecreeRefused.Reason.NOT_OBJECT);
  }

  private static Decree decree(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, Decree.class);
    } catch (UnrecognizedPropertyException e) {
      throw new DecreeRefused(path(e), DecreeRefused.Reason.UNKNOWN_FIELD);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof DecreeRefused refused) {
        throw refused;
      }
      throw new DecreeRefused(path(e), DecreeRefused.Reason.BAD_VALUE);
    } catch (JsonProcessingException e) {
      throw new DecreeRefused("", DecreeRefused.Reason.UNREADABLE);
    }
  }

  /** That a reading tells the value of its field, and that the field takes each other value. */
  private static void check(OpenReading reading, String place, ObjectNode decree) {
    JsonPointer field = JsonPointer.compile("/" + reading.field().replace('.', '/'));
    JsonNode value = decree.at(field);
    FieldChecks.check(value.isValueNode(), place + "field", DecreeRefused.Reason.NO_SUCH_FIELD);
    FieldChecks.check(
        value.equals(JSON.valueToTree(reading.chosen())),
        place + "chosen",
        DecreeRefused.Reason.NOT_THE_CHOSEN,
        value.asText());
    for (Object other : reading.alternatives()) {
      ObjectNode changed = decree.deepCopy();
      ((ObjectNode) changed.at(field.head()))
          .set(field.last().getMatchingProperty(), JSON.valueToTree(other));
      try {
        decree(changed);
      } catch (DecreeRefused e) {
        throw new DecreeRefused(
            place + "alternatives", DecreeRefused.Reason.BAD_ALTERNATIVE, reading.field(), other);
      }
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** {@code YYYY-MM-DD}. */
  private static final class Dates extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Dates() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String value, DeserializationContext context) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new DecreeRefused(
            context
                .getParser()
                .getParsingContext()
                .pathAsPointer()
                .toString()
                .substring(1)
                .replace('/', '.'),
            DecreeRefused.Reason.DATE);
      }
    }
  }
}
