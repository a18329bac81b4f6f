package az.pasport.web.api.validation;

import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number, not negative, in the query of an address. */
public final class WholeNumber {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private WholeNumber() {}

  /**
   * Reads a number.
   *
   * @param text null where the parameter is missing
   * @throws ProblemException that names the parameter, if it is missing, no number or beyond a
   *     limit
   */
  public static long parse(String parameter, @Nullable String text, long least, long most) {
    if (text == null) {
      throw ProblemException.required(parameter);
    }
    long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw ProblemException.invalid(
          List.of(
              FieldError.worded(
                  parameter,
                  "BAD_NUMBER",
                  "decreeRefusedReason.BETWEEN",
                  Long.toString(least),
                  Long.toString(most))));
    }
    return number;
  }
}
