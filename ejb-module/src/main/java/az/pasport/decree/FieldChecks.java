package az.pasport.decree;

import org.jspecify.annotations.Nullable;

/** Checks of the fields of a decree's text. */
final class FieldChecks {
  private FieldChecks() {}

  /**
   * Requires a condition.
   *
   * @param field path of the field, e.g. {@code immunity.months}
   * @param az what it must be, in Azerbaijani
   * @param en the same in English
   * @throws DecreeRefused naming the field, unless the condition holds
   */
  static void check(boolean holds, String field, String az, String en) {
    if (!holds) {
      throw new DecreeRefused(field, az, en);
    }
  }

  /**
   * Requires a text that is not blank.
   *
   * @param longest its characters at most
   * @throws DecreeRefused naming the field, unless it is one
   */
  static void text(@Nullable String text, int longest, String field) {
    check(
        text != null && !text.isBlank() && text.length() <= longest,
        field,
        "1–" + longest + " simvol",
        "1 to " + longest + " characters");
  }

  /**
   * Requires a number within bounds, both inclusive.
   *
   * @throws DecreeRefused naming the field, unless it is within them
   */
  static void within(int number, int least, int most, String field) {
    check(
        number >= least && number <= most,
        field,
        least + " ilə " + most + " arasında tam ədəd",
        "a whole number from " + least + " to " + most);
  }
}
