package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a QR code after it went through mail, messengers and editors. What they add is not of
 * the Base45 alphabet (RFC 9285), so nothing else can be meant by it: invisible characters and line
 * breaks. What they put in the place of a space is read as a space. Letters stay as they are:
 * prefix and Base45 are upper case, and a text in lower case is another text.
 *
 * <p>A line break may have been added, may have taken the place of a space, and may have brought
 * spaces with it: the same number everywhere, or any. The checksum of the compressed stream says
 * which reading is right.
 */
public final class PastedText {
  /** Breaks and invisible characters may double a text; more is no longer one certificate. */
  private static final int RAW_CHARACTERS = 2 * InputLimits.TEXT_CHARACTERS;

  /** Soft hyphen, zero-width characters, byte order mark, direction marks, variation selectors. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034f\\ufe00-\\ufe0f]+");

  private static final Pattern OTHER_SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");

  /** With the tabulator: it is not of the alphabet, and editors indent with it. */
  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0b\\f\\r\\x85\\u2028\\u2029]+");

  private static final Pattern BREAK =
      Pattern.compile("\\r\\n|[\\t\\n\\x0b\\f\\r\\x85\\u2028\\u2029]");

  private PastedText() {}

  /**
   * The texts of certificates in a longer text: each begins a line with its prefix and goes on to
   * the next one.
   *
   * @return the whole text alone, if no line begins so
   */
  public static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean within = false;
    for (String line : text.split("\\R", -1)) {
      if (beginsCertificate(line)) {
        if (within) {
          parts.add(part.toString());
        }
        part.setLength(0);
        within = true;
      }
      part.append(line).append('\n');
    }
    if (!within) {
      return List.of(text);
    }
    parts.add(part.toString());
    return parts;
  }

  /** Whether a text begins as those of certificates do, apart from what is invisible. */
  public static boolean beginsCertificate(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("").strip();
    return Arrays.stream(HcertFormat.values())
        .anyMatch(format -> visible.startsWith(format.prefix()));
  }

  /**
   * The readings of a text, the likeliest first; at least one.
   *
   * @throws HcertException {@link Reason#TOO_LARGE} if it is longer than a QR code can hold
   */
  static Set<String> readings(String text) throws HcertException {
    if (text.length() > RAW_CHARACTERS) {
      throw tooLarge();
    }
    Set<String> readings = isPlain(text) ? Set.of(Whitespace.trim(text)) : readingsOf(text);
    if (readings.stream().anyMatch(reading -> reading.length() > InputLimits.TEXT_CHARACTERS)) {
      throw tooLarge();
    }
    return readings;
  }

  /** Whether nothing was added to a text that would have to be found: so it is with most. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static Set<String> readingsOf(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String spaced = Whitespace.trim(OTHER_SPACE.matcher(visible).replaceAll(" "));
    String[] lines = BREAKS.split(spaced, -1);
    Set<String> readings = new LinkedHashSet<>();
    readings.add(Whitespace.trim(String.join("", lines)));
    if (lines.length > 1) {
      readings.add(withoutMargins(lines));
      readings.add(joined(lines, ""));
      readings.add(BREAK.matcher(spaced).replaceAll(" "));
      readings.add(joined(lines, " "));
    }
    return readings;
  }

  /** Without as many spaces as all lines have before or behind a break: the others are content. */
  private static String withoutMargins(String[] lines) {
    int last = lines.length - 1;
    int before =
        Arrays.stream(lines, 1, lines.length)
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    int behind =
        Arrays.stream(lines, 0, last)
            .mapToInt(line -> line.length() - line.stripTrailing().length())
            .min()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      int from = i == 0 ? 0 : before;
      int to = lines[i].length() - (i == last ? 0 : behind);
      text.append(lines[i], from, Math.max(from, to));
    }
    return Whitespace.trim(text.toString());
  }

  private static String joined(String[] lines, String separator) {
    return Arrays.stream(lines)
        .map(Whitespace::trim)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(separator));
  }

  private static HcertException tooLarge() {
    return new HcertException(
        Reason.TOO_LARGE, "Longer than the " + InputLimits.TEXT_CHARACTERS + " a QR code can hold");
  }
}
