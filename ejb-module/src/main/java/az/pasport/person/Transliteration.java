package az.pasport.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Writes a name in the letters of a machine-readable zone: {@code A–Z} and {@code <} (ICAO Doc 9303
 * part 3). The table is data ({@code transliteration.properties}), because practice differs: see
 * the file.
 */
public final class Transliteration {
  private static final Transliteration STANDARD = load("transliteration.properties");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern FILLERS = Pattern.compile("<{2,}");

  private final Map<Integer, String> table;

  private Transliteration(Map<Integer, String> table) {
    this.table = Map.copyOf(table);
  }

  /** The table in force. */
  public static Transliteration standard() {
    return STANDARD;
  }

  private static Transliteration load(String resource) {
    var lines = new Properties();
    try (InputStream in = Transliteration.class.getResourceAsStream(resource)) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    var table = new HashMap<Integer, String>();
    for (String letter : lines.stringPropertyNames()) {
      if (letter.codePointCount(0, letter.length()) == 1) {
        table.put(letter.codePointAt(0), lines.getProperty(letter));
      }
    }
    return new Transliteration(table);
  }

  /**
   * The name in machine letters, at most 80. Words are parted by a single {@code <}; apostrophes
   * vanish; a letter that the table and Unicode's decomposition both miss becomes {@code <}.
   */
  public String toMachineLetters(String name) {
    var out = new StringBuilder();
    String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    composed.codePoints().forEach(letter -> out.append(machineLetters(letter)));
    String parted = FILLERS.matcher(out).replaceAll("<");
    String trimmed = stripFillers(parted);
    return trimmed.substring(0, Math.min(trimmed.length(), PersonName.LONGEST_PART));
  }

  private String machineLetters(int letter) {
    String known = table.get(letter);
    if (known != null) {
      return known;
    }
    if (letter == '\'' || letter == '’' || letter == 'ʼ' || letter == '`') {
      return "";
    }
    String decomposed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
    String base = MARKS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
    return base.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? base : "<";
  }

  private static String stripFillers(String text) {
    int from = text.startsWith("<") ? 1 : 0;
    int to = text.length() - (text.length() > from && text.endsWith("<") ? 1 : 0);
    return text.substring(from, to);
  }
}
