package az.pasport.decree;

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

  /**
   * Reads a decree.
   *
   * @throws DecreeRefused naming the field that is missing, unknown or wrong
   */
  public static Decree read(String text) {
    if (text.length() > LONGEST) {
      throw new DecreeRefused(
          "",
          "mətn çox uzundur: ən çoxu " + LONGEST + " simvol",
          "the text is too long: at most " + LONGEST + " characters");
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
      throw new DecreeRefused(
          "",
          "JSON deyil: sətir " + e.getLocation().getLineNr(),
          "not JSON: line " + e.getLocation().getLineNr());
    }
    throw new DecreeRefused("", "JSON obyekti olmalıdır", "it must be a JSON object");
  }

  private static Decree decree(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, Decree.class);
    } catch (UnrecognizedPropertyException e) {
      throw new DecreeRefused(path(e), "belə sahə yoxdur", "there is no such field");
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof DecreeRefused refused) {
        throw refused;
      }
      throw new DecreeRefused(
          path(e),
          "sahə yoxdur və ya dəyəri düzgün deyil",
          "the field is missing or has no such value");
    } catch (JsonProcessingException e) {
      throw new DecreeRefused("", "oxunmur", "it cannot be read");
    }
  }

  /** That a reading tells the value of its field, and that the field takes each other value. */
  private static void check(OpenReading reading, String place, ObjectNode decree) {
    JsonPointer field = JsonPointer.compile("/" + reading.field().replace('.', '/'));
    JsonNode value = decree.at(field);
    if (!value.isValueNode()) {
      throw new DecreeRefused(
          place + "field", "qərarda belə sahə yoxdur", "the decree has no such field");
    }
    if (!value.equals(JSON.valueToTree(reading.chosen()))) {
      throw new DecreeRefused(
          place + "chosen",
          "sahənin dəyəri ilə eyni olmalıdır: " + value.asText(),
          "it must be the value of the field: " + value.asText());
    }
    for (Object other : reading.alternatives()) {
      ObjectNode changed = decree.deepCopy();
      ((ObjectNode) changed.at(field.head()))
          .set(field.last().getMatchingProperty(), JSON.valueToTree(other));
      try {
        decree(changed);
      } catch (DecreeRefused e) {
        throw new DecreeRefused(
            place + "alternatives",
            reading.field() + " sahəsi belə dəyər qəbul etmir: " + other,
            reading.field() + " takes no such value: " + other);
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
            "tarix İİİİ-AA-GG şəklində yazılmalıdır",
            "write the date as YYYY-MM-DD");
      }
    }
  }
}
