package az.pasport.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Properties;

/**
 * An alphabet that the certificate's paper can print. One font draws one alphabet with its
 * punctuation. Which code points each has is data: {@code alphabets.properties}.
 */
public enum Alphabet {
  /** Latin with its diacritics, Cyrillic and Greek; and digits, punctuation, common symbols. */
  LATIN,
  /** Mkhedruli with its capitals (Mtavruli), and the old church letters. */
  GEORGIAN,
  ARMENIAN,
  /** Without points. */
  HEBREW,
  /** With the letters of Persian, Urdu, Pashto, Uyghur and others, and vowel marks. */
  ARABIC,
  /** The signs of Chinese and Japanese, and the Japanese syllables. */
  HAN;

  private final BitSet codePoints;

  Alphabet() {
    codePoints = read(Resource.ALPHABETS.getProperty(name(), ""));
  }

  /** Whether a code point belongs to it; a full stop belongs to several. */
  public boolean has(int codePoint) {
    return codePoints.get(codePoint);
  }

  private static BitSet read(String ranges) {
    var codePoints = new BitSet();
    for (String range : ranges.trim().split("\\s+", -1)) {
      String[] ends = range.split("-", -1);
      int first = Integer.parseInt(ends[0], 16);
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      codePoints.set(first, last + 1);
    }
    return codePoints;
  }

  /** Read before the constants are made. */
  private static final class Resource {
    static final Properties ALPHABETS = load("alphabets.properties");

    private static Properties load(String name) {
      var properties = new Properties();
      try (InputStream in = Alphabet.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing");
        }
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
      return properties;
    }
  }
}
