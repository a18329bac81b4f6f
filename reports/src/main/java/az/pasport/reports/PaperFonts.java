package az.pasport.reports;

import az.pasport.text.Alphabet;
import az.pasport.text.PrintableText;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStringUtil;

/**
 * Which font draws which text of the paper. Roboto draws all that it can draw whole. A text with
 * another letter is drawn in Noto Sans, in one of its families for each alphabet, so that one name
 * does not mix two designs.
 */
final class PaperFonts {
  private static final String ORDINARY = "Roboto";

  /** In place of a letter that intake would refuse today. */
  private static final String UNPRINTABLE = "\uFFFD";

  private static final BitSet ORDINARY_LETTERS = lettersOfOrdinary();

  private PaperFonts() {}

  /** The family of {@code fonts.xml} that draws an alphabet. */
  static String family(Alphabet alphabet) {
    return switch (alphabet) {
      case LATIN -> "Noto Sans";
      case GEORGIAN -> "Noto Sans Georgian";
      case ARMENIAN -> "Noto Sans Armenian";
      case HEBREW -> "Noto Sans Hebrew";
      case ARABIC -> "Noto Sans Arabic";
      case HAN -> "Droid Sans Fallback";
    };
  }

  /** Whether Roboto draws a text, letter after letter from left to right. */
  static boolean isOrdinary(String text) {
    return text.chars().allMatch(unit -> unit == '\n' || ORDINARY_LETTERS.get(unit));
  }

  /** The text for a field with {@code markup="styled"}. */
  static String styled(String text) {
    if (isOrdinary(text)) {
      return JRStringUtil.xmlEncode(text);
    }
    return PrintableText.pieces(text).stream()
        .map(PaperFonts::styled)
        .collect(Collectors.joining());
  }

  private static String styled(PrintableText.Piece piece) {
    String text =
        piece.alphabet().isPresent() || piece.text().equals("\n") ? piece.text() : UNPRINTABLE;
    return "<style fontName=\"%s\">%s</style>"
        .formatted(family(piece.alphabet().orElse(Alphabet.LATIN)), JRStringUtil.xmlEncode(text));
  }

  /** A family's font in a weight of {@link Font}. */
  static Font font(String family, int weight) {
    try {
      return Template.within(
          () ->
              FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                  .getAwtFontFromBundles(family, weight, 10, Locale.ROOT, false));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + family, e);
    }
  }

  /** But for marks: Roboto does not place them on their letters. */
  private static BitSet lettersOfOrdinary() {
    Font normal = font(ORDINARY, Font.PLAIN);
    Font bold = font(ORDINARY, Font.BOLD);
    var letters = new BitSet();
    for (int letter = ' '; letter <= Character.MAX_VALUE; letter++) {
      if (Alphabet.LATIN.has(letter)
          && Character.getType(letter) != Character.NON_SPACING_MARK
          && normal.canDisplay(letter)
          && bold.canDisplay(letter)) {
        letters.set(letter);
      }
    }
    return letters;
  }
}
