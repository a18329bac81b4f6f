package az.pasport.person;

import java.util.Set;

/**
 * Signs in a name that are one sign to its reader, whichever key was pressed. ICAO Doc 9303-3, 4.6:
 * an apostrophe and other punctuation is left out of the machine-readable zone, a hyphen and a
 * comma part the name.
 */
final class NameSigns {
  /** Letters of their own in Unicode, too, as in Uzbek Oʻ and Hawaiian ʻ. */
  private static final String APOSTROPHES =
      "'`\u00b4\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02ee\u055a\u05f3\u05f4"
          + "\u2018\u2019\u201a\u201b\u2032\u2035\ua78b\ua78c\uff07\uff40";

  /** Beside those that Unicode calls dashes. */
  private static final String HYPHENS = "\u02d7\u2043\u2212";

  private static final String COMMAS = ",\u060c\u3001\uff0c";

  private static final Set<Byte> PUNCTUATION =
      Set.of(
          Character.CONNECTOR_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION);

  private static final Set<Byte> MARKS =
      Set.of(
          Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK);

  private NameSigns() {}

  static boolean isApostrophe(int sign) {
    return APOSTROPHES.indexOf(sign) >= 0;
  }

  static boolean isHyphen(int sign) {
    return Character.getType(sign) == Character.DASH_PUNCTUATION || HYPHENS.indexOf(sign) >= 0;
  }

  /** Whether one word ends at the sign and another begins. */
  static boolean partsWords(int sign) {
    return sign == '<'
        || Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || isHyphen(sign)
        || COMMAS.indexOf(sign) >= 0;
  }

  /** Whether it is punctuation of another kind, as a full stop. */
  static boolean isPunctuation(int sign) {
    return PUNCTUATION.contains((byte) Character.getType(sign));
  }

  /** Whether it is drawn on the letter before it. */
  static boolean isMark(int sign) {
    return MARKS.contains((byte) Character.getType(sign));
  }
}
