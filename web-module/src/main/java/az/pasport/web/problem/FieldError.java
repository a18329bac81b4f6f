package az.pasport.web.problem;

import az.pasport.message.Messages;
import az.pasport.record.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing wrong with a field or parameter.
 *
 * @param field its name in the request, e.g. {@code from}
 * @param code what programs compare, in capitals, e.g. {@code REQUIRED}
 * @param az what to mend, in Azerbaijani
 * @param en the same in English
 */
public record FieldError(String field, String code, String az, String en) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  public FieldError {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a code of capitals: " + code);
    }
  }

  /**
   * An error of the web alone, with its usual text; {@link #worded} takes another one.
   *
   * @param code the key of the text below {@code fieldError}
   * @param values fill the text's places
   */
  public static FieldError of(String field, String code, Object... values) {
    return worded(field, code, "fieldError." + code, values);
  }

  /** An error that the domain names, too. */
  public static FieldError of(String field, ProblemCode code, Object... values) {
    return worded(field, code.name(), Messages.key(code), values);
  }

  /** An error with the text of a key. */
  public static FieldError worded(String field, String code, String key, Object... values) {
    return new FieldError(field, code, Messages.AZ.of(key, values), Messages.EN.of(key, values));
  }

  /** A field that must be there and is not. */
  public static FieldError required(String field) {
    return of(field, ProblemCode.REQUIRED);
  }

  /** A text with a control character, a line break or a direction mark. */
  public static FieldError invisibleCharacter(String field) {
    return of(field, ProblemCode.INVISIBLE_CHARACTER);
  }

  /**
   * The constant that a text names, in any case.
   *
   * @param errors gets one that lists the possible values, if it names none
   */
  public static <E extends Enum<E>> Optional<E> oneOf(
      String field, String text, E[] values, List<FieldError> errors) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    Optional<E> found = Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      errors.add(
          of(
              field,
              "UNKNOWN_VALUE",
              Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }
    return found;
  }
}
