package az.pasport.certificate;

import az.pasport.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table of certificates. Called inside a transaction of its caller. */
@ApplicationScoped
class CertificateRepository {
  /** No key's identifier: a query takes no empty list. */
  private static final Set<String> NO_KEY = Set.of("");

  @PersistenceContext EntityManager entities;

  void add(Certificate certificate) {
    entities.persist(certificate);
  }

  /**
   * All that a person was ever issued, under whichever identity, the latest first; numbers alone
   * are not in order.
   */
  List<Certificate> issuedTo(Person person) {
    return entities
        .createQuery(
            "select c from Certificate c where c.person in :people"
                + " order by c.issuedAt desc, c.id desc",
            Certificate.class)
        .setParameter("people", person.entries())
        .getResultList();
  }

  /** The certificate with a public number, if it was issued to the person. */
  Optional<Certificate> issuedTo(Person person, UUID publicId) {
    return entities
        .createQuery(
            "select c from Certificate c where c.publicId = :id and c.person in :people",
            Certificate.class)
        .setParameter("id", publicId)
        .setParameter("people", person.entries())
        .getResultStream()
        .findFirst();
  }

  /**
   * A person's certificates that were revoked for some reasons, or by a bulk revocation, since a
   * moment, latest first.
   */
  List<Certificate> revoked(Person person, List<RevocationReason> reasons, Instant since) {
    return entities
        .createQuery(
            "select c from Certificate c where c.person in :people"
                + " and (c.lifecycle.revocationReason in :reasons"
                + " or c.lifecycle.revokedBy is not null)"
                + " and c.lifecycle.revokedAt >= :since"
                + " order by c.lifecycle.revokedAt desc, c.id desc",
            Certificate.class)
        .setParameter("people", person.entries())
        .setParameter("reasons", reasons)
        .setParameter("since", since)
        .getResultList();
  }

  Optional<Certificate> byIdentifier(String identifier) {
    return by("identifier", identifier);
  }

  Optional<Certificate> byShortCode(ShortCode code) {
    return by("shortCode", code.value());
  }

  private Optional<Certificate> by(String attribute, String value) {
    return entities
        .createQuery(
            "select c from Certificate c where c." + attribute + " = :it", Certificate.class)
        .setParameter("it", value)
        .getResultStream()
        .findFirst();
  }

  /**
   * Lets a certificate stand again that was revoked, with its identifier and its signed text.
   *
   * <p>By a statement of its own: PostgreSQL takes no null of a converted column's unknown type.
   */
  void restore(Certificate certificate) {
    entities
        .createNativeQuery(
            "update certificate set status = 'ISSUED', revoked_at = null,"
                + " revocation_reason = null, revoked_by = null, version = version + 1"
                + " where identifier = ?1")
        .setParameter(1, certificate.identifier())
        .executeUpdate();
    entities.detach(certificate);
    certificate.restore();
  }

  /**
   * Takes a certificate over from the bulk revocation that has revoked it: undoing that does not
   * bring it back. By a statement of its own, as in {@link #restore}.
   */
  void takeOver(Certificate certificate, RevocationReason reason) {
    entities
        .createNativeQuery(
            "update certificate set revocation_reason = ?2, revoked_by = null,"
                + " version = version + 1 where identifier = ?1")
        .setParameter(1, certificate.identifier())
        .setParameter(2, reason.name())
        .executeUpdate();
    entities.detach(certificate);
    certificate.takeOver(reason);
  }

  Certificate get(long id) {
    return entities.find(Certificate.class, id);
  }

  /** The internal number of the entry to which a certificate was issued; reads no certificate. */
  long personId(long certificateId) {
    return entities
        .createQuery("select c.person.id from Certificate c where c.id = :id", Long.class)
        .setParameter("id", certificateId)
        .getSingleResult();
  }

  /**
   * The internal numbers of certificates that stand and in whose place no other was issued, if
   * their signature ends soon, or one of some keys made it, or its key is not stored yet.
   *
   * @param behind the number after which to begin
   */
  List<Long> ending(Instant now, Instant soon, Collection<String> keys, long behind, int most) {
    return entities
        .createQuery(
            "select c.id from Certificate c where c.id > :behind and c.lifecycle.status = :issued"
                + " and c.signatureExpiresAt > :now"
                + " and (c.signatureExpiresAt < :soon or c.keyId in :keys"
                + " or c.keyId is null)"
                + " and not exists (select d from Certificate d"
                + " where d.replaces = c.identifier) order by c.id",
            Long.class)
        .setParameter("behind", behind)
        .setParameter("issued", CertificateStatus.ISSUED)
        .setParameter("now", now)
        .setParameter("soon", soon)
        .setParameter("keys", keys.isEmpty() ? NO_KEY : keys)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * The same certificate, completed where an older version of Pasport has issued it. Its row is
   * locked for that, so that two who ask at once are told one short code.
   */
  Certificate completed(Certificate certificate) {
    if (!certificate.isComplete()) {
      entities.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
      certificate.complete();
    }
    return certificate;
  }
}
