package az.pasport.certificate;

import az.pasport.hcert.HcertException;
import az.pasport.transparency.LogSalt;
import az.pasport.transparency.LogState;
import az.pasport.transparency.TransparencyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Enters certificates into the transparency log, inside the transaction that issues them. */
@ApplicationScoped
class CertificateLog {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager entities;
  @Inject TransparencyLog log;
  @Inject LogState state;

  /**
   * Enters a stored certificate that is not in the log yet, under a salt of its own.
   *
   * @return false, and nothing is entered, where its stored text cannot be read
   */
  boolean enterIfReadable(Certificate certificate) {
    boolean readable = signedDigest(certificate).isPresent();
    if (readable) {
      enter(certificate);
    }
    return readable;
  }

  /** Enters a certificate as {@link #enterIfReadable}, whose text was made just now. */
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

  /**
   * Whether it is of before the log and not entered yet, and was issued with these very bytes under
   * its signature. A later one without a salt was not issued by this system.
   *
   * @param signedDigest SHA-256 of those bytes
   */
  boolean isAwaited(Certificate certificate, byte[] signedDigest) {
    return certificate.id() <= state.lastCertificateBeforeLog()
        && entities.find(CertificateSalt.class, certificate.id()) == null
        && signedDigest(certificate).filter(own -> Arrays.equals(own, signedDigest)).isPresent();
  }

  private static Optional<byte[]> signedDigest(Certificate certificate) {
    try {
      return Optional.of(LoggedCertificate.signedDigest(certificate.qr()));
    } catch (HcertException e) {
      return Optional.empty();
    }
  }

  /** How many certificates up to a number are not in the log. */
  long countNotEntered(long last) {
    return entities
        .createQuery(
            "select count(c) from Certificate c where c.id <= :last and not exists"
                + " (select s from CertificateSalt s where s.certificateId = c.id)",
            Long.class)
        .setParameter("last", last)
        .getSingleResult();
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
