package az.pasport.keys;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Certificates as text that others import (RFC 7468). They are public. */
final class Pem {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  static String certificate(X509Certificate certificate) {
    return "-----BEGIN CERTIFICATE-----\n"
        + LINES.encodeToString(SignerCertificate.der(certificate))
        + "\n-----END CERTIFICATE-----\n";
  }
}
