package az.pasport.text;

import java.util.regex.Pattern;

/**
 * Text of one line that looks like what it is. A control character would begin a line of a log or
 * of a list that is exported; a direction mark, or a character without width, makes two different
 * texts look alike.
 */
public final class PlainText {
  /**
   * Unicode's categories of control, format (direction marks, characters without width), surrogate,
   * private use and unassigned, and the separators of lines and paragraphs.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** Control characters but for the tabulator and line breaks, and halves of characters. */
  private static final Pattern NOT_STORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private PlainText() {}

  /** Whether a text holds no invisible character. A blank is none, and a tabulator is one. */
  public static boolean isPlain(String text) {
    return !INVISIBLE.matcher(text).find();
  }

  /**
   * Whether a text of any number of lines can be stored and read again as it is: PostgreSQL takes
   * no NUL, and half a surrogate pair becomes a question mark.
   */
  public static boolean isStorable(String text) {
    return !NOT_STORABLE.matcher(text).find();
  }

  /** The same text with a blank in place of each line break. */
  public static String inOneLine(String text) {
    return LINE_BREAK.matcher(text).replaceAll(" ");
  }

  /**
   * A text of one line that is stored, without the blanks around it.
   *
   * @param longest its characters at most
   * @param what names it in the message, with an article: {@code a facility's name}
   * @throws IllegalArgumentException if it is empty, too long, or holds an invisible character
   */
  public static String requireLine(String text, int longest, String what) {
    String line = requirePlain(text.strip());
    if (line.isEmpty() || line.length() > longest) {
      throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
    }
    return line;
  }

  /**
   * A text that is stored.
   *
   * @throws IllegalArgumentException if it holds an invisible character
   */
  public static String requirePlain(String text) {
    if (!isPlain(text)) {
      // Without the text, which may be personal data.
      throw new IllegalArgumentException("a text holds an invisible character");
    }
    return text;
  }
}
