package az.pasport.decree;

import org.jspecify.annotations.Nullable;

/**
 * Checks of a decree's text: each throws {@link DecreeRefused} with the path of the wrong field.
 */
final class FieldChecks {
  private FieldChecks() {}

  /** Requires a condition; the values fill the places of the reason's text. */
  static void check(boolean holds, String field, DecreeRefused.Reason reason, Object... values) {
    if (!holds) {
      throw new DecreeRefused(field, reason, values);
    }
  }

  /** Requires a text that is not blank and has {@code longest} characters at most. */
  static void text(@Nullable String text, int longest, String field) {
    check(
        text != null && !text.isBlank() && text.length() <= longest,
        field,
        DecreeRefused.Reason.LENGTH,
        longest);
  }

  /** Requires a number within bounds, both inclusive. */
  static void within(int number, int least, int most, String field) {
    check(number >= least && number <= most, field, DecreeRefused.Reason.BETWEEN, least, most);
  }
}
