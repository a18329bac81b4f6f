package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.certificate.RevocationService.RevokedBefore;
import az.pasport.person.People;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Revokes certificates once it is decided that they are revoked. Called inside a transaction. */
@ApplicationScoped
class CertificateRevoker {
  @PersistenceContext EntityManager entities;
  @Inject People people;
  @Inject CertificateRepository certificates;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** The certificate with an identifier, its row and its person's locked. */
  Optional<Certificate> findForUpdate(String identifier) {
    // Whoever issues, renews or corrects holds the person: what they are about to store must be
    // seen.
    entities
        .createQuery("select c.person.id from Certificate c where c.identifier = :it", Long.class)
        .setParameter("it", identifier)
        .getResultStream()
        .forEach(people::findForUpdate);
    return entities
        .createQuery("select c from Certificate c where c.identifier = :it", Certificate.class)
        .setParameter("it", identifier)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Revokes a certificate, and where the reason puts its records in doubt, every other of its
   * holder's that rests on one of them. Once more for the same reason changes nothing. One that a
   * bulk revocation has revoked is taken over: it stays revoked when that is undone.
   *
   * @throws RevokedBefore when it is revoked for another reason, and not by a bulk revocation
   */
  Revocation revoke(Certificate certificate, RevocationReason reason, Caller actor) {
    Optional<Revocation> before = certificate.revocation();
    if (before.isPresent() && certificate.isRevokedSeparately()) {
      if (before.get().reason() != reason) {
        throw new RevokedBefore(before.get().reason());
      }
      return before.get();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (reason.isBarring()) {
      othersOnTheSameRecords(certificate).forEach(other -> revoke(other, reason, actor, now));
    }
    return revoke(certificate, reason, actor, now);
  }

  private Revocation revoke(
      Certificate certificate, RevocationReason reason, Caller actor, Instant now) {
    if (certificate.stands()) {
      certificate.revoke(reason, now);
    } else {
      certificates.takeOver(certificate, reason);
    }
    audit.append(actor, "CERTIFICATE_REVOKED_" + reason, "certificate:" + certificate.publicId());
    return certificate.revocation().orElseThrow();
  }

  List<Certificate> othersOnTheSameRecords(Certificate certificate) {
    return entities
        .createQuery(
            "select c from Certificate c where c.person in :people and c <> :this",
            Certificate.class)
        .setParameter("people", certificate.person().entries())
        .setParameter("this", certificate)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(other -> other.sharesRecordsWith(certificate))
        .toList();
  }
}
