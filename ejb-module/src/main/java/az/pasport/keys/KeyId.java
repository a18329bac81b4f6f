package az.pasport.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Names a document signer's key: the first 8 bytes of the SHA-256 of its certificate's DER. Two
 * certificates can share one by chance, so a key identifier finds candidates and proves nothing.
 *
 * @param hex 16 hexadecimal digits
 */
public record KeyId(String hex) {
  private static final int LENGTH = 8;

  /** The identifier of a signer by its certificate. */
  public static KeyId of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return of(Arrays.copyOf(digest, LENGTH));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An identifier as certificates carry it: 8 bytes. */
  public static KeyId of(byte[] bytes) {
    return new KeyId(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** As trust documents write it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  @Override
  public String toString() {
    return hex;
  }
}
