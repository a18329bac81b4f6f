package az.pasport.web.api.facilities;

import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.PemCertificate;
import az.pasport.web.api.validation.ValidField;
import java.security.cert.X509Certificate;

/** The certificate that an operator wants registered for a facility. */
public record FacilityCertificateRequest(
    @ValidField(FieldType.X509_CERTIFICATE) String certificate) {
  X509Certificate x509() {
    return PemCertificate.parse(certificate).orElseThrow();
  }
}
