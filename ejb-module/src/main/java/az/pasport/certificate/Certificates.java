package az.pasport.certificate;

import az.pasport.decree.Decrees;
import az.pasport.person.Fin;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The certificates that were issued. */
@Stateless
@PermitAll
public class Certificates {
  @PersistenceContext EntityManager entities;
  @Inject Decrees decrees;

  /** The certificate that bears an identifier. */
  public Optional<Certificate> byIdentifier(String identifier) {
    return entities
        .createQuery("select c from Certificate c where c.identifier = :it", Certificate.class)
        .setParameter("it", identifier)
        .getResultStream()
        .findFirst();
  }

  /**
   * The holder's certificates that a change of a record has revoked, the latest first.
   *
   * @param since the first moment of the revocations asked for
   */
  public List<Notice> notices(Fin holder, Instant since) {
    List<Certificate> revoked =
        entities
            .createQuery(
                "select c from Certificate c where c.person.fin = :fin"
                    + " and c.revocationReason in :reasons and c.revokedAt >= :since"
                    + " order by c.revokedAt desc, c.id desc",
                Certificate.class)
            .setParameter("fin", holder.value())
            .setParameter(
                "reasons", List.of(RevocationReason.CORRECTED, RevocationReason.RECORD_WITHDRAWN))
            .setParameter("since", since)
            .getResultList();
    return revoked.stream().map(this::notice).toList();
  }

  private Notice notice(Certificate certificate) {
    Revocations.Revoked revocation = certificate.revocation().orElseThrow();
    return new Notice(
        certificate.kind(),
        revocation.reason(),
        revocation.revokedAt(),
        certificate.identifier(),
        replacement(certificate));
  }

  private Optional<Notice.Replacement> replacement(Certificate certificate) {
    return entities
        .createQuery(
            "select c from Certificate c where c.person = :person and c.replaces = :old"
                + " order by c.id desc",
            Certificate.class)
        .setParameter("person", certificate.person())
        .setParameter("old", certificate.identifier())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(latest -> new Notice.Replacement(latest.publicId(), latest.identifier()));
  }

  /** The certificate with a public number, if it is of the person with the FIN. */
  public Optional<CertificateView> ofHolder(Fin holder, UUID publicId) {
    return entities
        .createQuery(
            "select c from Certificate c where c.publicId = :id and c.person.fin = :fin",
            Certificate.class)
        .setParameter("id", publicId)
        .setParameter("fin", holder.value())
        .getResultStream()
        .findFirst()
        .map(certificate -> SignedPayload.view(certificate, decrees.current()));
  }
}
