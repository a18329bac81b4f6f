package az.pasport.person;

import java.util.Locale;
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
  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

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
    return COUNTRY.matcher(strict(text)).matches();
  }

  /** Whether a text can be a number, after removing blanks and hyphens and upper-casing. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(strict(text)).matches();
  }

  /**
   * Reads country and number leniently: blanks, hyphens and lower case are forgiven.
   *
   * @throws IllegalArgumentException if either is not of its shape
   */
  public static TravelDocument of(DocumentType type, String country, String number) {
    return new TravelDocument(type, strict(country), strict(number));
  }

  /** A country or a number as it is stored: upper case, without blanks and hyphens. */
  public static String strict(String text) {
    return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Hides the number, as {@link Fin#toString()} does. */
  @Override
  public String toString() {
    return "TravelDocument[" + type + " hidden]";
  }
}
