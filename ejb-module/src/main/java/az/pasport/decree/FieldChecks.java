package az.pasport.decree;

import org.jspecify.annotations.Nullable;

/** Checks of the fields of a decree's text. */
final class FieldChecks {
  private FieldChecks() {}

  /**
   * Requires a condition.
   *
   * @param field path of the field, e.g. {@code immunity.months}
   * @param reason what it must be
   * @param values that fill the places of the reason's text
   * @throws DecreeRefused naming the field, unless the condition holds
   */
  static void check(boolean holds, String field, DecreeRefused.Reason reason, Object... values) {
    if (!holds) {
      throw new DecreeRefused(field, reason, values);
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
        DecreeRefused.Reason.LENGTH,
        longest);
  }

  /**
   * Requires a number within bounds, both inclusive.
   *
   * @throws DecreeRefused naming the field, unless it is within them
   */
  static void within(int number, int least, int most, String field) {
    check(number >= least && number <= most, field, DecreeRefused.Reason.BETWEEN, least, most);
  }
}
