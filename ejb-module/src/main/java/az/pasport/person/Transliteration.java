package az.pasport.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a name in the letters of a machine-readable zone: {@code A–Z} and {@code <} (ICAO Doc 9303
 * part 3, 4.6 and section 6). The table is data ({@code transliteration.properties}), because
 * practice differs: see the file.
 *
 * <ul>
 *   <li>A letter that the table lacks is written by its base letter, where Unicode takes it apart:
 *       marks without a letter of their own (Yoruba, Vietnamese, Livonian) vanish.
 *   <li>Apostrophes, full stops and other punctuation vanish. Blanks, hyphens and commas become one
 *       {@code <}.
 *   <li>Digits, symbols and all other letters are unknown: intake refuses a name with them, unless
 *       its spelling in the passport is given.
 * </ul>
 */
public final class Transliteration {
  private static final Transliteration STANDARD =
      new Transliteration(TransliterationTable.load("transliteration.properties"));

  private final TransliterationTable table;

  private Transliteration(TransliterationTable table) {
    this.table = table;
  }

  public static Transliteration standard() {
    return STANDARD;
  }

  /**
   * The name in machine letters, at most 80. A longer one is cut behind the 80th, as Doc 9303 cuts
   * a name that does not fit; a passport has room for 39. An unknown letter becomes {@code <}.
   */
  public String toMachineLetters(String name) {
    String whole = spelling(name).preferred();
    String cut = whole.substring(0, Math.min(whole.length(), NameText.LONGEST));
    return cut.endsWith("<") ? cut.substring(0, cut.length() - 1) : cut;
  }

  /** The letters, digits and symbols of a name that no table knows, as {@code U+738B}. */
  public List<String> unknownLetters(String name) {
    return spelling(name).unknown().stream().distinct().map("U+%04X"::formatted).toList();
  }

  /** Every way in which passports spell a name. */
  MachineSpelling spelling(String name) {
    int[] letters = Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().toArray();
    var spelling = new MachineSpelling.Builder();
    for (int i = 0; i < letters.length; i++) {
      add(spelling, letters[i], isEndOfWord(letters, i));
    }
    return spelling.build();
  }

  private void add(MachineSpelling.Builder spelling, int letter, boolean isEndOfWord) {
    if (table.isTwice(letter)) {
      spelling.twice();
    } else if (NameSigns.partsWords(letter)) {
      spelling.endWord();
    } else if (!NameSigns.isApostrophe(letter) && !NameSigns.isMark(letter)) {
      Optional<List<String>> spellings = spellings(letter, isEndOfWord);
      if (spellings.isPresent()) {
        spelling.letter(spellings.get());
      } else if (!NameSigns.isPunctuation(letter)) {
        spelling.unknown(letter);
      }
    }
  }

  private Optional<List<String>> spellings(int letter, boolean isEndOfWord) {
    return table
        .spellings(letter, isEndOfWord)
        .or(() -> withFewerMarks(letter))
        .or(() -> ofParts(letter, isEndOfWord));
  }

  /** By the letter with one of its marks (ấ by â), else by the letter without any. */
  private Optional<List<String>> withFewerMarks(int letter) {
    int[] parts =
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
            .codePoints()
            .toArray();
    for (int i = 1; i < parts.length; i++) {
      String one =
          Normalizer.normalize(
              new String(parts, 0, 1) + Character.toString(parts[i]), Normalizer.Form.NFC);
      if (one.codePointCount(0, one.length()) == 1) {
        Optional<List<String>> spellings = table.spellings(one.codePointAt(0), false);
        if (spellings.isPresent()) {
          return spellings;
        }
      }
    }
    return parts.length > 1 ? table.spellings(parts[0], false) : Optional.empty();
  }

  /** Of a form for typesetting (a ligature, a full-width or a positional form), by its letters. */
  private Optional<List<String>> ofParts(int letter, boolean isEndOfWord) {
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
    boolean isForm =
        Character.isLetter(letter) || Character.getType(letter) == Character.LETTER_NUMBER;
    if (!isForm
        || parts.equals(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD))) {
      return Optional.empty();
    }
    List<Optional<List<String>>> spellings =
        Normalizer.normalize(parts, Normalizer.Form.NFC)
            .codePoints()
            .filter(part -> !NameSigns.isMark(part) && !NameSigns.isApostrophe(part))
            .mapToObj(part -> table.spellings(part, isEndOfWord))
            .toList();
    return spellings.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            List.of(
                spellings.stream()
                    .map(one -> one.orElseThrow().get(0))
                    .collect(Collectors.joining())))
        : Optional.empty();
  }

  private static boolean isEndOfWord(int[] letters, int at) {
    int next = at + 1;
    while (next < letters.length && NameSigns.isMark(letters[next])) {
      next++;
    }
    return next == letters.length || !Character.isLetter(letters[next]);
  }
}
