package az.pasport.web.api.validation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Reads an X.509 certificate in PEM. */
public final class PemCertificate {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

  private PemCertificate() {}

  /** The certificate; empty if the text is none. */
  public static Optional<X509Certificate> parse(String pem) {
    if (!pem.startsWith(BEGIN)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }
}
