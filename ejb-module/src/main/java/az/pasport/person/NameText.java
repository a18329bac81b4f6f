package az.pasport.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one rule for each part of a name, at intake and on the certificate:
 *
 * <ol>
 *   <li>Unicode form NFC.
 *   <li>White space is collapsed as XML Schema's {@code token} does; other blanks of Unicode, such
 *       as the no-break space, count as blanks.
 *   <li>Characters that nobody sees are refused, not dropped: control characters, direction marks,
 *       characters without width (the joiners U+200C and U+200D among them), variation selectors,
 *       fillers.
 *   <li>At most {@value #LONGEST} characters in NFC, counted in UTF-16 units: then it is within
 *       HCERT's 80 code points and the database's columns, however these count.
 *   <li>A hyphen alone says that the person has no such part. Anything else has a letter.
 * </ol>
 *
 * Which letters can be issued says {@link Transliteration}.
 */
public final class NameText {
  /** The longest part that HCERT carries. */
  public static final int LONGEST = 80;

  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r\\p{Zs}]+");

  /** Beside Unicode's category C and its separators: what is a letter or a mark, and not drawn. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{C}\\p{Zl}\\p{Zp}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180d\\u2800\\u3164"
              + "\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]");

  private NameText() {}

  /** A part in NFC with single blanks, and none around it. */
  public static String normalized(String part) {
    return BLANKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Whether a part says that there is none: it is blank, or a hyphen alone. */
  public static boolean isNone(String part) {
    String text = normalized(part);
    return text.isEmpty() || text.codePoints().allMatch(NameSigns::isHyphen);
  }

  public static boolean hasInvisible(String part) {
    return INVISIBLE.matcher(normalized(part)).find();
  }

  /** Whether a part is longer than a certificate carries. */
  public static boolean isTooLong(String part) {
    return normalized(part).length() > LONGEST;
  }

  /** Whether a part has a letter, of any script. */
  public static boolean hasLetter(String part) {
    return part.codePoints().anyMatch(Character::isLetter);
  }
}
