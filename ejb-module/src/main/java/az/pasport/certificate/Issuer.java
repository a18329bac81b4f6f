package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.decree.CertificateKind;
import az.pasport.hcert.Uvci;
import az.pasport.keys.DocumentSigner;
import az.pasport.person.Person;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Validity;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signs certificates and keeps them, inside the transaction of its caller, who holds the person.
 *
 * <p>Danger: this is the only road to a signature. Its callers give it what the rules say of
 * committed records, and nothing else reaches the payload. Signing systems elsewhere were made to
 * sign certificates of invented people through a preview or a signing API: there is neither here.
 */
@ApplicationScoped
class Issuer {
  /** How long a signature lives at most: endless certificates are renewed within it. */
  static final Duration SIGNATURE_LIFE = Duration.ofDays(365);

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager entities;
  @Inject DocumentSigner signer;
  @Inject AuditLog audit;
  @Inject IssuerName issuer;

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

  /**
   * Issues a certificate.
   *
   * @param actor whose deed it is
   */
  Certificate issue(
      Person person, Eligible eligible, Instant now, Optional<Certificate> replaced, Caller actor) {
    var content = new CertificateContent(person, eligible, Uvci.random(RANDOM), issuer.signed());
    DocumentSigner.Signed signed =
        signer.sign(content.payload(), now, signatureEnd(eligible.validity(), now));
    var certificate = new Certificate(content, signed, now, replaced);
    entities.persist(certificate);
    audit.append(actor, "CERTIFICATE_ISSUED", "certificate:" + certificate.publicId());
    return certificate;
  }

  /**
   * The same certificate, with a short code where it was issued before there were any. It is held,
   * so that two who ask at once are told one code.
   */
  Certificate withShortCode(Certificate certificate) {
    if (certificate.shortCode().isEmpty()) {
      entities.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
      certificate.completeShortCode();
    }
    return certificate;
  }

  /** In whose place a new certificate of a kind comes: the latest of that kind, if any. */
  static Optional<Certificate> predecessor(List<Certificate> latestFirst, CertificateKind kind) {
    return latestFirst.stream().filter(certificate -> certificate.kind() == kind).findFirst();
  }

  /** Whether the key behind a certificate is still one that readers believe. */
  boolean isBelieved(Certificate certificate) {
    return signer.isListed(certificate.qr());
  }

  private static Instant signatureEnd(Validity validity, Instant now) {
    Instant longest = now.plus(SIGNATURE_LIFE);
    return validity.end().filter(end -> end.isBefore(longest)).orElse(longest);
  }
}
