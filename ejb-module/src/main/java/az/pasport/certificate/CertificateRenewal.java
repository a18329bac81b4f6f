package az.pasport.certificate;

import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Renews one certificate, in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CertificateRenewal {
  @Inject CertificateRepository certificates;
  @Inject People people;
  @Inject EntitlementReader checks;
  @Inject CertificateIssuer issuer;

  /**
   * Renews a certificate whose signature ends soon or whose signer was withdrawn.
   *
   * @return whether a new one was issued; not where its holder is not due one any more
   */
  public boolean renew(long certificateId, Caller actor) {
    Person person = people.findForUpdate(certificates.personId(certificateId)).orElseThrow();
    // Not before the person is locked: what was read earlier would hide a revocation of meanwhile.
    Certificate certificate = certificates.completed(certificates.get(certificateId));
    EntitlementCheck check = checks.of(person);
    if (person.diedOn().isPresent() || !isToBeRenewed(certificate, check)) {
      return false;
    }
    Optional<Eligible> eligible = check.issuable(certificate.kind());
    eligible.ifPresent(
        due -> issuer.issue(person, due, check.now(), Optional.of(certificate), actor));
    return eligible.isPresent();
  }

  private boolean isToBeRenewed(Certificate certificate, EntitlementCheck check) {
    return certificate.stands()
        && check.predecessor(certificate.kind()).equals(Optional.of(certificate))
        && (certificate.needsRenewal(check.now()) || !issuer.isBelieved(certificate));
  }
}
