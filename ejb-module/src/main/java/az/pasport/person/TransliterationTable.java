package az.pasport.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The letters of a transliteration table, read from a file whose first lines explain its format.
 */
final class TransliterationTable {
  private static final String FORMAT = "2";
  private static final Pattern LETTER = Pattern.compile("(?s)(?:U\\+([0-9A-F]{4,6})|(.))(\\$?)");
  private static final Pattern SPELLINGS = Pattern.compile("\\*|[A-Z]*(\\|[A-Z]*)*");
  private static final List<String> TWICE = List.of("*");

  private final Map<Integer, List<String>> letters = new HashMap<>();
  private final Map<Integer, List<String>> atEndOfWord = new HashMap<>();

  private TransliterationTable(Properties lines) {
    for (String key : lines.stringPropertyNames()) {
      if (!key.equals("version")) {
        put(key, lines.getProperty(key).strip());
      }
    }
  }

  /** Throws {@link IllegalStateException} if a line is not of the format. */
  static TransliterationTable load(String resource) {
    var lines = new Properties();
    try (InputStream in = TransliterationTable.class.getResourceAsStream(resource)) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    if (!FORMAT.equals(lines.getProperty("version"))) {
      throw new IllegalStateException(resource + ": not of version " + FORMAT);
    }
    return new TransliterationTable(lines);
  }

  private void put(String key, String value) {
    Matcher letter = LETTER.matcher(key);
    if (!letter.matches() || !SPELLINGS.matcher(value).matches()) {
      throw new IllegalStateException("no line of a transliteration table: " + key + "=" + value);
    }
    int codePoint =
        letter.group(1) == null
            ? letter.group(2).codePointAt(0)
            : Integer.parseInt(letter.group(1), 16);
    Map<Integer, List<String>> place = letter.group(3).isEmpty() ? letters : atEndOfWord;
    place.put(codePoint, List.of(value.split("\\|", -1)));
  }

  /** Whether a sign says the letter before it once more. */
  boolean isTwice(int sign) {
    return TWICE.equals(letters.get(sign));
  }

  /** The spellings of a letter, the one to write first. The letters A to Z are themselves. */
  Optional<List<String>> spellings(int letter, boolean isEndOfWord) {
    int capital = Character.toUpperCase(letter);
    if (isEndOfWord && atEndOfWord.containsKey(letter)) {
      return Optional.of(atEndOfWord.get(letter));
    }
    if (capital >= 'A' && capital <= 'Z' && letter <= 'z') {
      return Optional.of(List.of(Character.toString(capital)));
    }
    return Stream.of(letter, capital, Character.toLowerCase(letter))
        .flatMap(form -> Optional.ofNullable(letters.get(form)).stream())
        .findFirst();
  }
}
