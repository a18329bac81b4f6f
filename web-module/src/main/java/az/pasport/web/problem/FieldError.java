package az.pasport.web.problem;

import az.pasport.record.ProblemCode;

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
    return new FieldError(
        field, "REQUIRED", "bu sahə mütləq doldurulmalıdır", "this field is required");
  }

  /** A text with a control character, a line break or a direction mark. */
  public static FieldError invisibleCharacter(String field) {
    az.pasport.record.Problem problem = ProblemCode.INVISIBLE_CHARACTER.at(field);
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
