package az.pasport.person;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of a foreigner or a stateless person.
 *
 * @param country issuing country, ISO 3166-1 alpha-2, upper case
 * @param number digits and Latin capitals, 5 to 20, without separators
 */
public record TravelDocument(DocumentType type, String country, String number) implements Identity {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{5,20}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}\\u2212./<]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** Capitals of Cyrillic and Greek that are drawn as Latin ones: a number has only Latin ones. */
  private static final String LOOK_ALIKE = "АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  private static final String LATIN = "ABESIJKMHOPCTYXABEZHIKMNOPTYX";

  public TravelDocument {
    if (!COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("issuing country: two capital letters (ISO 3166-1)");
    }
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("document number: 5 to 20 digits and Latin capitals");
    }
  }

  /** Whether a text can be an issuing country, after trimming and upper-casing. */
  public static boolean isCountry(String text) {
    return COUNTRY.matcher(strictCountry(text)).matches();
  }

  /** Whether a text can be a number, read as {@link #of} does. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(strictNumber(text)).matches();
  }

  /**
   * Reads country and number as Doc 9303 compares them: blanks, hyphens, full stops, slashes,
   * fillers and lower case are forgiven, and so are letters that look like Latin ones, as in {@code
   * АВ123456} typed in Cyrillic. The digits 0 and 1 stay apart from the letters O and I: numbers
   * have both.
   *
   * @throws IllegalArgumentException if either is not of its shape
   */
  public static TravelDocument of(DocumentType type, String country, String number) {
    return new TravelDocument(type, strictCountry(country), strictNumber(number));
  }

  /** A country as it is stored: upper case, without blanks and hyphens. */
  public static String strictCountry(String text) {
    return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** A number as it is stored, read as {@link #of} does. */
  public static String strictNumber(String text) {
    String plain = Normalizer.normalize(SEPARATORS.matcher(text).replaceAll(""), Form.NFKD);
    String capitals = MARKS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    var strict = new StringBuilder();
    capitals.chars().forEach(letter -> strict.append(latin((char) letter)));
    return strict.toString();
  }

  private static char latin(char letter) {
    int place = LOOK_ALIKE.indexOf(letter);
    return place < 0 ? letter : LATIN.charAt(place);
  }

  @Override
  public Optional<TravelDocument> document() {
    return Optional.of(this);
  }

  /** Hides the number, as {@link Fin#toString()} does. */
  @Override
  public String toString() {
    return "TravelDocument[" + type + " hidden]";
  }
}
