package az.pasport.hcert;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The holder's name as it is written into a certificate. A part that the person does not have is
 * the empty string.
 *
 * @param familyName {@code fn}: as the person writes it; kept in Unicode form NFC, without white
 *     space around it
 * @param givenName {@code gn}: likewise
 * @param familyNameTransliterated {@code fnt}: as in the machine-readable zone of a passport (ICAO
 *     Doc 9303), {@code A}–{@code Z} and {@code <}
 * @param givenNameTransliterated {@code gnt}: likewise
 * @throws IllegalArgumentException for a part longer than 80 characters, another character in a
 *     transliterated part, or when both transliterated parts are empty: a reader abroad must have
 *     one to compare with a passport
 */
public record HolderName(
    String familyName,
    String givenName,
    String familyNameTransliterated,
    String givenNameTransliterated) {
  private static final Pattern MACHINE_READABLE = Pattern.compile("[A-Z<]*");

  public HolderName {
    familyName = DccFieldValidator.text(normalized(familyName), "fn");
    givenName = DccFieldValidator.text(normalized(givenName), "gn");
    requireMachineReadable(familyNameTransliterated, "fnt");
    requireMachineReadable(givenNameTransliterated, "gnt");
    if (familyNameTransliterated.isEmpty() && givenNameTransliterated.isEmpty()) {
      throw new IllegalArgumentException("fnt, gnt: one of both must be present");
    }
  }

  private static String normalized(String name) {
    return Whitespace.trim(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  private static void requireMachineReadable(String value, String field) {
    if (!MACHINE_READABLE.matcher(DccFieldValidator.text(value, field)).matches()) {
      throw new IllegalArgumentException(field + ": only A-Z and <");
    }
  }
}
