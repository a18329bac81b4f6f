package az.pasport.facility;

import az.pasport.digest.Sha256;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SHA-256 of a certificate's DER, as {@code openssl x509 -fingerprint -sha256} shows it.
 *
 * @param hex 64 digits, lower case, without colons
 */
public record Fingerprint(String hex) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  public Fingerprint {
    if (!DIGITS.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint has 64 hexadecimal digits");
    }
  }

  public static Fingerprint of(X509Certificate certificate) {
    try {
      return new Fingerprint(Sha256.hexOf(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate that cannot be encoded", e);
    }
  }

  /** Reads one in either case, with or without colons. */
  public static Optional<Fingerprint> parse(String text) {
    return Optional.of(text.replace(":", "").toLowerCase(Locale.ROOT))
        .filter(DIGITS.asMatchPredicate())
        .map(Fingerprint::new);
  }

  @Override
  public String toString() {
    return hex;
  }
}
