package az.pasport.revocation;

import az.pasport.certificate.ShortCode;
import az.pasport.revocation.BulkRevocationRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of records, each named by its number, or by a certificate that rests on it.
 *
 * @param entries 1 to {@link #MOST}
 */
public record IdentifierList(List<Entry> entries) {
  public static final int MOST = 10_000;

  /** Lines that a refusal names. */
  private static final int MOST_NAMED = 20;

  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_UVCI = 80;
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\t]");
  private static final Pattern UVCI = Pattern.compile("URN:UVCI:[A-Z0-9:/#]{1,70}");
  private static final Pattern RECORD =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What an entry names. */
  enum Kind {
    /** A certificate by its UVCI. */
    CERTIFICATE,
    /** A certificate by the code under its QR. */
    SHORT_CODE,
    /** A record by its number. */
    RECORD
  }

  /**
   * One entry.
   *
   * @param line in the file, from 1
   */
  record Entry(int line, Kind kind, String identifier) {
    /** Hides the identifier: it opens a certificate. */
    @Override
    public String toString() {
      return "Entry[line=" + line + ", kind=" + kind + "]";
    }
  }

  public IdentifierList {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a file of text or CSV: an identifier in each line, before the first comma, semicolon or
   * tab. The first line may be a heading, which has no digits. Empty lines are passed over.
   *
   * @throws BulkRevocationRefused if a line holds no identifier, or if there are none or too many
   */
  public static IdentifierList parse(String text) {
    return of(text.lines().toList(), true);
  }

  /** The same of identifiers without a heading. */
  public static IdentifierList of(List<String> identifiers) {
    return of(identifiers, false);
  }

  private static IdentifierList of(List<String> lines, boolean mayHaveHeading) {
    if (lines.size() > MOST + (mayHaveHeading ? 1 : 0)) {
      throw tooMany();
    }
    var entries = new ArrayList<Entry>();
    var bad = new ArrayList<Integer>();
    for (int line = 1; line <= lines.size(); line++) {
      String cell = firstCell(lines.get(line - 1));
      Optional<Entry> entry = entry(line, cell);
      entry.ifPresent(entries::add);
      if (entry.isEmpty() && !cell.isEmpty() && !(mayHaveHeading && line == 1 && isHeading(cell))) {
        bad.add(line);
      }
    }
    if (!bad.isEmpty()) {
      throw new BulkRevocationRefused(Reason.BAD_IDENTIFIER, "identifiers", lines(bad));
    }
    if (entries.isEmpty()) {
      throw new BulkRevocationRefused(Reason.EMPTY_LIST, "identifiers");
    }
    if (entries.size() > MOST) {
      throw tooMany();
    }
    return new IdentifierList(entries);
  }

  /** A mistyped identifier is none. */
  private static boolean isHeading(String cell) {
    return cell.chars().noneMatch(Character::isDigit);
  }

  private static BulkRevocationRefused tooMany() {
    return new BulkRevocationRefused(
        Reason.TOO_MANY_IDENTIFIERS, "identifiers", String.valueOf(MOST));
  }

  /** Numbers of lines for people: {@code 3, 8, 12 …}. */
  static String lines(List<Integer> numbers) {
    return numbers.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
        + (numbers.size() > MOST_NAMED ? " …" : "");
  }

  private static String firstCell(String line) {
    String cell = SEPARATOR.split(line.substring(0, Math.min(line.length(), LONGEST_LINE)), 2)[0];
    // A byte order mark is what Excel writes before the first cell.
    String bare = cell.replace("\uFEFF", "").strip();
    boolean isQuoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
    return isQuoted ? bare.substring(1, bare.length() - 1).strip() : bare;
  }

  private static Optional<Entry> entry(int line, String cell) {
    String upper = cell.toUpperCase(Locale.ROOT);
    if (upper.length() <= LONGEST_UVCI && UVCI.matcher(upper).matches()) {
      return Optional.of(new Entry(line, Kind.CERTIFICATE, upper));
    }
    String lower = cell.toLowerCase(Locale.ROOT);
    if (RECORD.matcher(lower).matches()) {
      return Optional.of(new Entry(line, Kind.RECORD, UUID.fromString(lower).toString()));
    }
    return ShortCode.parse(cell).map(code -> new Entry(line, Kind.SHORT_CODE, code.value()));
  }
}
