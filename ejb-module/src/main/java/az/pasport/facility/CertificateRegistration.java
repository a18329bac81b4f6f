package az.pasport.facility;

import az.pasport.approval.ApprovedRegisterChange;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Registers a facility's certificate, once a second official agrees. */
@ApplicationScoped
class CertificateRegistration extends ApprovedRegisterChange<CertificateRegistration.Wanted> {
  static final String KIND = "FACILITY_CERTIFICATE";

  @Inject FacilityRegister register;

  /** The certificate is Base64 of its DER. */
  record Wanted(String facility, String certificate) {
    X509Certificate x509() {
      try {
        byte[] der = Base64.getDecoder().decode(certificate);
        return (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
      } catch (CertificateException e) {
        throw new IllegalStateException("a stored certificate does not open", e);
      }
    }
  }

  CertificateRegistration() {
    super(KIND, "CERTIFICATE_REGISTERED", Wanted.class);
  }

  @Override
  protected List<Detail> describe(Wanted wanted) {
    X509Certificate certificate = wanted.x509();
    return List.of(
        Detail.of("facility.code", wanted.facility()),
        Detail.of("certificate.fingerprint", Fingerprint.of(certificate).hex()),
        Detail.of("certificate.subject", certificate.getSubjectX500Principal().getName()),
        Detail.of("certificate.expiresAt", certificate.getNotAfter().toInstant().toString()));
  }

  @Override
  protected String change(Wanted wanted, String requester) {
    FacilityX509Certificate.requireUsable(wanted.x509(), register.now());
    Facility facility =
        register.byCode(new FacilityCode(wanted.facility())).orElseThrow(SecretOutdated::new);
    return register.addCertificate(facility, wanted.x509(), requester).subject();
  }
}
