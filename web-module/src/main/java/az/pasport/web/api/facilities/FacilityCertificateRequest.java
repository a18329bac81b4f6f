package az.pasport.web.api.facilities;

import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificate that an operator wants registered. */
final class FacilityCertificateRequest {
  private static final String FIELD = "certificate";

  private FacilityCertificateRequest() {}

  /**
   * Reads the request.
   *
   * @throws ProblemException if its field is missing, or no X.509 certificate in PEM
   */
  static X509Certificate parse(JsonBody body) {
    String pem =
        body.text(FIELD)
            .orElseThrow(() -> ProblemException.invalid(List.of(FieldError.required(FIELD))))
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

  private static ProblemException invalid(String code, String az, String en) {
    return ProblemException.invalid(List.of(new FieldError(FIELD, code, az, en)));
  }
}
