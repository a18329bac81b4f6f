package az.pasport.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last entry of a page, behind which the next one begins.
 *
 * @param id the entry's internal number, for entries of the same moment
 */
public record AuditCursor(Instant doneAt, long id) {
  private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\S{1,26}Z)_(\\d{1,18})");

  /** Reads what {@link #text} has written; empty for any other text. */
  public static Optional<AuditCursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(
              new AuditCursor(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** In one word, for forms and answers. It names nobody. */
  public String text() {
    return doneAt + "_" + id;
  }
}
