package az.pasport.reports;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Holder;
import az.pasport.text.Alphabet;
import az.pasport.text.PrintableText;
import az.pasport.time.BirthDate;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every letter that intake takes is drawn, and can be copied out of the page. */
class LettersOfPaperTest {
  private static final CertificatePaper PAPER =
      new CertificatePaper("https://pasport.example.az/verify");

  /** Of names on one page. */
  private static final int NAME = 80;

  /**
   * ICAO Doc 9303-3, section 6, and the letters of Georgian passports: what a name in a passport
   * can be written in.
   */
  private static final String TABLES =
      // A. Latin
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİIĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸ"
          + "ŹŻŽẞƏßıə"
          // B. Cyrillic
          + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁЂЃЄЅІЇЈЉЊЋЌЎЏѪѴҐҒҺӘӨҮҜҸ"
          // C. Arabic
          + "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E"
          + "\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\u0640\u0641"
          + "\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A\u064B\u064C\u064D\u064E\u064F"
          + "\u0650\u0651\u0652\u0670\u0671\u0679\u067C\u067E\u0681\u0685\u0686\u0688\u0689\u0691"
          + "\u0693\u0696\u0698\u069A\u069C\u06A2\u06A7\u06A8\u06A9\u06AB\u06AD\u06AF\u06BA\u06BC"
          + "\u06BE\u06C0\u06C1\u06C2\u06C3\u06CC\u06CD\u06D0\u06D2\u06D3"
          // Georgian
          + "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";

  @Test
  void everyLetterOfThePassportsTablesIsOfAnAlphabet() {
    assertThat(TABLES.codePoints().boxed())
        .allMatch(letter -> Stream.of(Alphabet.values()).anyMatch(one -> one.has(letter)));
  }

  @ParameterizedTest
  @EnumSource
  void fontsOfAnAlphabetHaveItsLettersInBothWeights(Alphabet alphabet) {
    for (int weight : new int[] {Font.PLAIN, Font.BOLD}) {
      Font font = PaperFonts.font(PaperFonts.family(alphabet), weight);

      assertThat(codePoints(alphabet, font::canDisplay)).isEqualTo(codePoints(alphabet, c -> true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterIsDrawnAndComesOutAsItWasTyped(Alphabet alphabet) throws Exception {
    for (List<String> names : pages(alphabet)) {
      try (PDDocument document = Loader.loadPDF(print(names))) {
        var glyphs = new Glyphs();
        String text = glyphs.getText(document).replaceAll("\\s", "");

        assertThat(glyphs.notDrawn).isEmpty();
        assertThat(names).allSatisfy(name -> assertThat(text).contains(name.replaceAll("\\s", "")));
      }
    }
  }

  /** Each letter in the places that it can have in a word, three names a page. */
  private static List<List<String>> pages(Alphabet alphabet) {
    List<String> words =
        codePoints(alphabet, letter -> !Character.isSpaceChar(letter)).stream()
            // Of the 27,000 Chinese signs, some from the whole range.
            .filter(letter -> alphabet != Alphabet.HAN || letter % 37 == 0)
            // Marks come last: beside digits, which run the other way, they are not found again.
            .sorted(comparing(LettersOfPaperTest::isMark))
            .map(letter -> word(alphabet, Character.toString(letter)))
            .toList();
    var names = new ArrayList<String>();
    var name = new StringBuilder();
    for (String word : words) {
      if (name.length() + word.length() > NAME) {
        names.add(name.toString());
        name.setLength(0);
      }
      name.append(word);
    }
    while (names.size() % 3 != 0 || !name.isEmpty()) {
      names.add(name.isEmpty() ? words.get(0) : name.toString());
      name.setLength(0);
    }
    return IntStream.range(0, names.size() / 3)
        .mapToObj(page -> names.subList(3 * page, 3 * page + 3))
        .toList();
  }

  private static String word(Alphabet alphabet, String letter) {
    boolean isMark = isMark(letter.codePointAt(0));
    if (alphabet == Alphabet.ARABIC) {
      return isMark
          ? "\u0628" + letter + "\u062F" + letter
          : letter + " " + letter + letter + letter + " ";
    }
    return isMark ? "o" + letter : letter;
  }

  private static boolean isMark(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static List<Integer> codePoints(Alphabet alphabet, IntPredicate condition) {
    return IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(alphabet::has)
        .filter(condition)
        .boxed()
        .collect(Collectors.toList());
  }

  private static byte[] print(List<String> names) throws IOException {
    assertThat(names).allMatch(PrintableText::isPrintable);
    CertificateView certificate =
        Certificates.endless(
            new Holder(
                names.get(0),
                names.get(1),
                Optional.of(names.get(2)),
                "A",
                "B",
                BirthDate.of(LocalDate.of(1990, 1, 1))));
    var out = new ByteArrayOutputStream();
    PAPER.print(certificate, out);
    return out.toByteArray();
  }

  /** Notes the glyphs that show nothing, or the box that stands for a missing one. */
  private static final class Glyphs extends PDFTextStripper {
    private final List<String> notDrawn = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition position) {
      int glyph = position.getCharacterCodes()[0];
      try {
        if (glyph == 0
            || ((PDVectorFont) position.getFont()).getPath(glyph).getPathIterator(null).isDone()
                && !position.getUnicode().isBlank()) {
          notDrawn.add(position.getFont().getName() + " " + glyph + " " + position.getUnicode());
        }
      } catch (IOException e) {
        throw new IllegalStateException("cannot read the font", e);
      }
      super.processTextPosition(position);
    }
  }
}
