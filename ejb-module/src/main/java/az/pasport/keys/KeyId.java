package az.pasport.keys;

import az.pasport.hcert.CoseSign1;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Names a document signer's key: the first 8 bytes of the SHA-256 of its certificate's DER. Two
 * certificates can share one by chance, so a key identifier finds candidates and proves nothing.
 *
 * @param hex 16 hexadecimal digits
 */
public record KeyId(String hex) {
  public static KeyId of(X509Certificate certificate) {
    return of(CoseSign1.keyIdOf(certificate));
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
