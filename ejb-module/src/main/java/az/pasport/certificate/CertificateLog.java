package az.pasport.certificate;

import az.pasport.transparency.LogSalt;
import az.pasport.transparency.TransparencyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Enters certificates into the transparency log, inside the transaction that issues them. */
@ApplicationScoped
class CertificateLog {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager entities;
  @Inject TransparencyLog log;

  /** Enters a stored certificate that is not in the log yet, under a salt of its own. */
  void enter(Certificate certificate) {
    LogSalt salt = LogSalt.random(RANDOM);
    entities.persist(new CertificateSalt(certificate, salt));
    log.add(LoggedCertificate.of(salt, certificate.qr()).entry());
  }

  /** What its holder needs to find a certificate in the log; empty until it was entered. */
  Optional<LoggedCertificate> of(Certificate certificate) {
    return Optional.ofNullable(entities.find(CertificateSalt.class, certificate.id()))
        .map(stored -> LoggedCertificate.of(stored.salt(), certificate.qr()));
  }

  /** Certificates that are not in the log, by their numbers, from behind one up to another. */
  List<Certificate> notEntered(long behind, long last, int most) {
    return entities
        .createQuery(
            "select c from Certificate c where c.id > :behind and c.id <= :last and not exists"
                + " (select s from CertificateSalt s where s.certificateId = c.id) order by c.id",
            Certificate.class)
        .setParameter("behind", behind)
        .setParameter("last", last)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Forgets the salt of a certificate that is erased: its entry stays, and nobody can tell whose.
   */
  void forget(Certificate certificate) {
    entities
        .createQuery("delete from CertificateSalt s where s.certificateId = :certificate")
        .setParameter("certificate", certificate.id())
        .executeUpdate();
  }
}
