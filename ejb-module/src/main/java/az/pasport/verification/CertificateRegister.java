package az.pasport.verification;

import az.pasport.certificate.Certificate;
import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.Certificates;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** The register is the table of certificates. */
@ApplicationScoped
class CertificateRegister implements Register {
  @Inject Certificates certificates;

  @Override
  public Optional<Registered> find(String identifier) {
    try {
      return certificates.byIdentifier(identifier).map(CertificateRegister::registered);
    } catch (EJBException | PersistenceException e) {
      throw new RegisterUnavailable(e);
    }
  }

  private static Registered registered(Certificate certificate) {
    return new Registered(
        certificate.qr(),
        certificate.status() == CertificateStatus.REVOKED,
        certificate.validity());
  }
}
