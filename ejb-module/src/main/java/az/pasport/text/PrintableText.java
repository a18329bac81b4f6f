package az.pasport.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Text that the certificate's paper can print. A text is looked at letter by letter, where a letter
 * has the marks that follow it: one font must draw all of them.
 *
 * <p>Not printable are: a letter of no {@link Alphabet} (Devanagari, Hangul, emoji), a mark of one
 * alphabet on a letter of another, a mark without a letter, and more than {@value #MOST_MARKS}
 * marks on one letter, which would cover the lines above and below.
 */
public final class PrintableText {
  private static final int MOST_MARKS = 4;

  private PrintableText() {}

  /**
   * A part of a text in one alphabet.
   *
   * @param alphabet empty if the part cannot be printed; it is a single letter then
   */
  public record Piece(String text, Optional<Alphabet> alphabet) {}

  /** Whether a text can be printed. */
  public static boolean isPrintable(String text) {
    return firstUnprintable(text).isEmpty();
  }

  /** The first letter that cannot be printed, as a message names it: क (U+0915). */
  public static Optional<String> firstUnprintable(String text) {
    return pieces(text).stream()
        .filter(piece -> piece.alphabet().isEmpty())
        .findFirst()
        .map(piece -> named(piece.text()));
  }

  /**
   * A text that is stored and printed.
   *
   * @throws IllegalArgumentException if it cannot be printed
   */
  public static String requirePrintable(String text) {
    if (!isPrintable(text)) {
      // Without the text, which may be personal data.
      throw new IllegalArgumentException("a text holds a letter that cannot be printed");
    }
    return text;
  }

  /** The text in parts of one alphabet each, as long as possible, in their order. */
  public static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    int begin = 0;
    Optional<Alphabet> alphabet = Optional.empty();
    for (int at = 0; at < text.length(); ) {
      int end = endOfLetter(text, at);
      Optional<Alphabet> next = alphabetOf(text.substring(at, end), alphabet);
      if (at > begin && (next.isEmpty() || !next.equals(alphabet))) {
        pieces.add(new Piece(text.substring(begin, at), alphabet));
        begin = at;
      }
      alphabet = next;
      at = end;
    }
    if (begin < text.length()) {
      pieces.add(new Piece(text.substring(begin), alphabet));
    }
    return pieces;
  }

  private static int endOfLetter(String text, int begin) {
    int end = text.offsetByCodePoints(begin, 1);
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /** Blanks and punctuation stay with what is before them, where its alphabet has them. */
  private static Optional<Alphabet> alphabetOf(String letter, Optional<Alphabet> before) {
    int base = letter.codePointAt(0);
    boolean hasMarks = letter.length() > Character.charCount(base);
    if (isMark(base)
        || hasMarks && Character.isSpaceChar(base)
        || letter.codePointCount(0, letter.length()) > 1 + MOST_MARKS) {
      return Optional.empty();
    }
    return before
        .filter(alphabet -> hasAll(alphabet, letter))
        .or(
            () ->
                Arrays.stream(Alphabet.values())
                    .filter(alphabet -> hasAll(alphabet, letter))
                    .findFirst());
  }

  private static boolean hasAll(Alphabet alphabet, String letter) {
    return letter.codePoints().allMatch(alphabet::has);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static String named(String letter) {
    int end = letter.offsetByCodePoints(0, Math.min(3, letter.codePointCount(0, letter.length())));
    String shown = letter.substring(0, end);
    return shown
        + shown
            .codePoints()
            .mapToObj("U+%04X"::formatted)
            .collect(Collectors.joining(" ", " (", ")"));
  }
}
