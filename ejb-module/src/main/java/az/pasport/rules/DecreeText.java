package az.pasport.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Reads a decree from the text of its file: JSON, as the files in {@code decrees/} show it. */
public final class DecreeText {
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

  private DecreeText() {}

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
    try {
      return JSON.readValue(text, Decree.class);
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
      throw new DecreeRefused(
          "",
          "JSON deyil: sətir " + e.getLocation().getLineNr(),
          "not JSON: line " + e.getLocation().getLineNr());
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
            "inForceFrom",
            "tarix İİİİ-AA-GG şəklində yazılmalıdır",
            "write the date as YYYY-MM-DD");
      }
    }
  }
}
