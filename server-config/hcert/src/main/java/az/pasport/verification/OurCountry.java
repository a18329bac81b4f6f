package az.pasport.verification;

import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a certificate says that it is Azerbaijan's, however it spells the name (ADR 34). Another
 * country's key must not make certificates that are taken for ours.
 */
public final class OurCountry {
  /** ISO 3166-1 alpha-2. */
  public static final String CODE = "AZ";

  /** ISO 3166-1: alpha-2, alpha-3 and numeric. */
  private static final Set<String> CODES = Set.of(CODE, "AZE", "031");

  private static final List<String> NAMES = List.of("azerbaijan", "azərbaycan", "азербайджан");

  private static final Pattern ANY_CODE = Pattern.compile("[A-Za-z]{2}");

  /** {@code URN:UVCI:01:AZ:}, with the separators that are in use, with and without its URN. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("(URN[:/#])?(UVCI[:/#])?\\d\\d[:/#]AZ[:/#]", Pattern.CASE_INSENSITIVE);

  private OurCountry() {}

  /**
   * Whether a text names Azerbaijan: by a code of ISO 3166-1 in any case, or by its name within the
   * text.
   *
   * @param text without white space around it
   */
  public static boolean isNamedBy(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    return CODES.contains(text.toUpperCase(Locale.ROOT)) || NAMES.stream().anyMatch(name::contains);
  }

  /**
   * Whether a certificate that a foreign key signed says that it is ours. The claim {@code iss}
   * decides where it names us or the signer's country. Where it is missing or names neither, the
   * issuer or an identifier of ours decides, and, where {@code iss} is no country's code at all,
   * also the country of the event. That alone says nothing: other countries certify doses that were
   * given here.
   *
   * @param signersCountry as the list of signers has it
   */
  public static boolean isClaimed(Hcert hcert, Entry entry, String signersCountry) {
    String issuing = hcert.issuingCountry();
    if (isNamedBy(issuing)) {
      return true;
    }
    if (code(issuing).equals(code(signersCountry))) {
      return false;
    }
    return isNamedBy(entry.issuer())
        || IDENTIFIER.matcher(entry.identifier()).lookingAt()
        || !ANY_CODE.matcher(issuing).matches() && isNamedBy(entry.country());
  }

  /** Greece and the United Kingdom go by two codes each in the field. */
  private static String code(String country) {
    String code = country.toUpperCase(Locale.ROOT);
    return switch (code) {
      case "EL" -> "GR";
      case "UK" -> "GB";
      default -> code;
    };
  }

  /**
   * What in a certificate's envelope is not as our own issuers write, for a certificate that says
   * it is ours: field names only. Of other countries more is read (ADR 34).
   */
  public static Optional<String> faultOf(Hcert hcert) {
    return isNamedBy(hcert.issuingCountry()) && hcert.envelope().isOnLargerCurve()
        ? Optional.of("alg: ES256 with a key that is not on P-256")
        : Optional.empty();
  }
}
