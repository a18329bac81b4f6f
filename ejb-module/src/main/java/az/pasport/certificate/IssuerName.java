package az.pasport.certificate;

import az.pasport.text.PrintableText;
import java.util.Locale;
import java.util.Optional;

/**
 * Who forms the certificates: the State Agency on Mandatory Health Insurance (İTSDA), unless set
 * otherwise.
 *
 * @param signed the name in the signed payload ({@code is}), in English: readers abroad show it
 * @param az the same body's name in Azerbaijani, for paper and pages
 */
public record IssuerName(String signed, String az) {
  static final String KEY = "pasport.issuer";
  static final String KEY_AZ = "pasport.issuer.az";

  private static final String AGENCY = "State Agency on Mandatory Health Insurance";
  private static final String AGENCY_AZ = "İcbari Tibbi Sığorta üzrə Dövlət Agentliyi";

  /** {@code maxLength} of {@code is} in the DCC schema, in code points. */
  private static final int LONGEST = 80;

  /** Throws {@link IllegalArgumentException} naming the setting that makes no sense. */
  public IssuerName {
    check(KEY, signed);
    check(KEY_AZ, az);
  }

  public static IssuerName agency() {
    return new IssuerName(AGENCY, AGENCY_AZ);
  }

  /** Where another body is set without a name in Azerbaijani, its one name is used in both. */
  static IssuerName of(Optional<String> signed, Optional<String> az) {
    String name = signed.orElse(AGENCY);
    return new IssuerName(name, az.orElse(name.equals(AGENCY) ? AGENCY_AZ : name));
  }

  /** In Azerbaijani for {@code az}, otherwise as it is signed. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("az") ? az : signed;
  }

  /**
   * How a certificate's issuer is shown. One that was signed with another name, as the Ministry's
   * of earlier days, is shown as it was signed.
   *
   * @param issuer as the payload has it
   */
  public String shown(String issuer, Locale locale) {
    return issuer.equals(signed) ? in(locale) : issuer;
  }

  private static void check(String key, String name) {
    int length = name.codePointCount(0, name.length());
    if (name.isBlank() || length > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          key + " must be a name of 1 to " + LONGEST + " characters on one line");
    }
    PrintableText.firstUnprintable(name)
        .ifPresent(
            letter -> {
              throw new IllegalArgumentException(key + " holds what cannot be printed: " + letter);
            });
  }
}
