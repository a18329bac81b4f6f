package az.pasport.certificate;

import az.pasport.decree.Decrees;
import az.pasport.keys.OwnSigners;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.Records;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Renews one certificate whose signature ends soon or whose signer was withdrawn, in a transaction
 * of its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Renewal {
  /** No key's identifier: a query takes no empty list. */
  private static final String NO_KEY = "";

  @PersistenceContext EntityManager entities;
  @Inject OwnSigners signers;
  @Inject People people;
  @Inject Records records;
  @Inject Decrees decrees;
  @Inject Issuer issuer;
  @Inject Clock clock;

  /**
   * The internal numbers of certificates that stand and in whose place no other was issued, if
   * their signature ends within the time in which one is renewed, if a signer signed them that was
   * withdrawn since, or if their signer is not stored yet.
   *
   * @param behind the number after which to begin
   * @throws az.pasport.keys.SigningKeyUnavailable when our keys cannot be read
   */
  public List<Long> due(long behind, int most) {
    Instant now = now();
    List<String> withdrawn = signers.withdrawn();
    return entities
        .createQuery(
            "select c.id from Certificate c where c.id > :behind and c.status = :issued"
                + " and c.signatureExpiresAt > :now and (c.signatureExpiresAt < :soon"
                + " or c.keyId in :withdrawn or c.keyId is null)"
                + " and not exists (select d from Certificate d"
                + " where d.replaces = c.identifier) order by c.id",
            Long.class)
        .setParameter("behind", behind)
        .setParameter("issued", CertificateStatus.ISSUED)
        .setParameter("now", now)
        .setParameter("soon", now.plus(Certificate.RENEWED_BEFORE))
        .setParameter("withdrawn", withdrawn.isEmpty() ? List.of(NO_KEY) : withdrawn)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Renews a certificate.
   *
   * @param actor whose deed it is, as the audit names them
   * @return whether a new one was issued; not where its holder is not due one any more
   */
  public boolean renew(long certificateId, Caller actor) {
    Instant now = now();
    Person person = people.findForUpdate(holder(certificateId)).orElseThrow();
    // Not before the person is held: what was read earlier would hide a revocation of meanwhile.
    Certificate certificate = entities.find(Certificate.class, certificateId);
    certificate.completeKeyId();
    List<Certificate> issued = issuer.issuedTo(person);
    if (person.diedOn().isPresent()
        || !Issuer.predecessor(issued, certificate.kind()).equals(Optional.of(certificate))
        || certificate.status() != CertificateStatus.ISSUED
        || !certificate.needsRenewal(now) && issuer.isBelieved(certificate)) {
      return false;
    }
    MedicalHistory history = MedicalHistory.of(records.of(person));
    var answer = new Rules(decrees.current()).decide(certificate.kind(), history, now);
    Optional<Eligible> due =
        answer
            .eligible()
            .filter(eligible -> issued.stream().noneMatch(known -> known.bars(eligible)));
    due.ifPresent(eligible -> issuer.issue(person, eligible, now, Optional.of(certificate), actor));
    return due.isPresent();
  }

  /** The FIN of a certificate's holder; empty of people without one. */
  public Optional<Fin> fin(long certificateId) {
    return Optional.of(entities.find(Person.class, holder(certificateId)).holder().identity())
        .filter(Fin.class::isInstance)
        .map(Fin.class::cast);
  }

  private long holder(long certificateId) {
    return entities
        .createQuery("select c.person.id from Certificate c where c.id = :id", Long.class)
        .setParameter("id", certificateId)
        .getSingleResult();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
