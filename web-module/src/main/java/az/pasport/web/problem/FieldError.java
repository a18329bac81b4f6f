package az.pasport.web.problem;

import az.pasport.record.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  /** A field that must be there and is not. */
  public static FieldError required(String field) {
    return of(ProblemCode.REQUIRED, field);
  }

  /** A text with a control character, a line break or a direction mark. */
  public static FieldError invisibleCharacter(String field) {
    return of(ProblemCode.INVISIBLE_CHARACTER, field);
  }

  /** A text that is no FIN. */
  public static FieldError badFin(String field) {
    return of(ProblemCode.BAD_FIN, field);
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
      String list = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
      errors.add(
          new FieldError(
              field, "UNKNOWN_VALUE", "mümkün olanlar: " + list, "possible are: " + list));
    }
    return found;
  }

  private static FieldError of(ProblemCode code, String field) {
    az.pasport.record.Problem problem = code.at(field);
    return new FieldError(field, problem.code().name(), problem.az(), problem.en());
  }

  /**
   * A text with a letter that the certificate's paper has no font for.
   *
   * @param letter as a person reads it, with its code point
   */
  public static FieldError unprintableCharacter(String field, String letter) {
    az.pasport.record.Problem problem = ProblemCode.UNPRINTABLE_CHARACTER.at(field, letter);
    return new FieldError(field, problem.code().name(), problem.az(), problem.en());
  }
}
