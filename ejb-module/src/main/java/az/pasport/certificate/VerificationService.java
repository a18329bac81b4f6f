package az.pasport.certificate;

import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.verification.Reason;
import az.pasport.verification.RegisterUnavailable;
import az.pasport.verification.RegisteredCertificate;
import az.pasport.verification.SignerLookup;
import az.pasport.verification.Verdict;
import az.pasport.verification.Verifier;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Verifies certificates with the list of signers and the table of certificates. */
@Stateless
@PermitAll
// A register that fails must not take the answer with it: its transaction is its own.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationService {
  private static final Logger LOGGER = System.getLogger("az.pasport.verification");

  @Inject SignerLookup signers;
  @Inject Certificates certificates;
  @Inject Clock clock;

  /** Verifies the text of a QR code now; white space around it does not matter. */
  public Verdict verify(String qrText) {
    try {
      return new Verifier(signers, this::registered).verify(qrText, clock.instant());
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.WARNING, "Certificates cannot be checked: {0}", e.getMessage());
      return Verdict.because(Reason.UNAVAILABLE);
    }
  }

  private Optional<RegisteredCertificate> registered(Hcert hcert, Entry entry) {
    try {
      return certificates
          .byIdentifier(entry.identifier())
          .map(VerificationService::registeredCertificate);
    } catch (EJBException | PersistenceException e) {
      throw new RegisterUnavailable(e);
    }
  }

  private static RegisteredCertificate registeredCertificate(Certificate certificate) {
    try {
      return new RegisteredCertificate(
          HcertDecoder.unwrap(certificate.qr()),
          certificate.status() == CertificateStatus.REVOKED,
          Optional.of(certificate.validity()));
    } catch (HcertException e) {
      throw new IllegalStateException("An issued text cannot be read", e);
    }
  }
}
