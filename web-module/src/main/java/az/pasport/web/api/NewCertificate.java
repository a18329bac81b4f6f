package az.pasport.web.api;

import az.pasport.facility.CertificateRefused;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificate that an operator wants registered. */
final class NewCertificate {
  private static final String FIELD = "certificate";

  private NewCertificate() {}

  /**
   * Reads the request.
   *
   * @throws Refusal if its field is missing, or no X.509 certificate in PEM
   */
  static X509Certificate parse(JsonBody body) {
    String pem =
        body.text(FIELD)
            .orElseThrow(() -> Refusal.invalid(List.of(FieldError.required(FIELD))))
            .strip();
    try {
      if (pem.startsWith("-----BEGIN CERTIFICATE-----")) {
        return (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
      }
    } catch (CertificateException e) {
      // Refused below.
    }
    throw invalid(
        "NOT_A_CERTIFICATE",
        "PEM formatında X.509 sertifikatı olmalıdır (-----BEGIN CERTIFICATE-----)",
        "must be an X.509 certificate in PEM (-----BEGIN CERTIFICATE-----)");
  }

  static Refusal refused(CertificateRefused.Reason reason) {
    return switch (reason) {
      case EXPIRED ->
          invalid("EXPIRED", "sertifikatın müddəti bitib", "the certificate has expired");
      case WEAK_KEY ->
          invalid(
              "WEAK_KEY",
              "açar RSA (2048 bitdən) və ya ECDSA (256 bitdən) olmalıdır",
              "the key must be RSA (from 2048 bits) or ECDSA (from 256 bits)");
      case TOO_LONG -> invalid("TOO_LONG", "sertifikat çox uzundur", "the certificate is too long");
      case ALREADY_REGISTERED ->
          invalid(
              "TAKEN",
              "bu sertifikat artıq qeydiyyatdan keçib; geri götürülmüş sertifikat yenidən"
                  + " qeydiyyata alınmır",
              "this certificate was registered before; a withdrawn one does not come back");
    };
  }

  private static Refusal invalid(String code, String az, String en) {
    return Refusal.invalid(List.of(new FieldError(FIELD, code, az, en)));
  }
}
