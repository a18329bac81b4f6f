package az.pasport.certificate;

import az.pasport.person.Person;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Erases certificates whose time is over, with their signed texts, which state name and birth date.
 * Numbers for the national figures stay.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CertificateErasure {
  @PersistenceContext EntityManager entities;
  @Inject CertificateRepository certificates;
  @Inject CertificateLog log;

  public List<CertificateLifetime> lives(Person person) {
    return certificates.issuedTo(person).stream().map(CertificateLifetime::of).toList();
  }

  /**
   * Erases all certificates of a person, and gives how many there were.
   *
   * @throws IllegalStateException if one is in use: a reader would take it for a forged one, or
   *     would not hear any more that it was revoked
   */
  public int erase(Person person, Instant now) {
    List<Certificate> issued = certificates.issuedTo(person);
    for (Certificate certificate : issued) {
      if (CertificateLifetime.of(certificate).isInUse(now)) {
        throw new IllegalStateException(
            "certificate " + certificate.publicId() + " is still in use");
      }
      count(certificate);
      log.forget(certificate);
      entities.remove(certificate);
    }
    return issued.size();
  }

  private void count(Certificate certificate) {
    int known =
        entities
            .createQuery(
                "update ErasedCertificates e set e.certificates = e.certificates + 1"
                    + " where e.issuedOn = :day and e.kind = :kind")
            .setParameter("day", certificate.issuedOn())
            .setParameter("kind", certificate.kind())
            .executeUpdate();
    if (known == 0) {
      entities.persist(new ErasedCertificates(certificate));
      // The next one of this day and kind must find it.
      entities.flush();
    }
  }
}
