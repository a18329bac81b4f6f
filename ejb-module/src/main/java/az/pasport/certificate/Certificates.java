package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decrees;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
  @Inject People people;
  @Inject Issuer issuer;

  /**
   * A certificate as staff see it beside the records: never with its QR text.
   *
   * @param replaces the identifier of the certificate in whose place it was issued
   * @param revocation empty while it stands
   */
  public record Outline(
      CertificateKind kind,
      CertificateStatus status,
      String identifier,
      Instant issuedAt,
      Optional<String> replaces,
      Optional<Revocations.Revoked> revocation) {
    static Outline of(Certificate certificate) {
      return new Outline(
          certificate.kind(),
          certificate.status(),
          certificate.identifier(),
          certificate.issuedAt(),
          certificate.replaces(),
          certificate.revocation());
    }
  }

  /** All that a person was ever issued, the latest first; for staff. */
  @RolesAllowed({"operator", "supervisor"})
  public List<Outline> outlines(Identity holder) {
    return people.find(holder).stream()
        .flatMap(person -> issuer.issuedTo(person).stream())
        .map(Outline::of)
        .toList();
  }

  /** All that a person was ever issued, the latest first; for that person. */
  public List<StoredCertificate> stored(Fin holder) {
    return people.find(holder).stream()
        .flatMap(person -> issuer.issuedTo(person).stream())
        .map(StoredCertificate::of)
        .toList();
  }

  /** The certificate that bears an identifier. */
  public Optional<Certificate> byIdentifier(String identifier) {
    return entities
        .createQuery("select c from Certificate c where c.identifier = :it", Certificate.class)
        .setParameter("it", identifier)
        .getResultStream()
        .findFirst();
  }

  /** The certificate that has a short code. */
  public Optional<IssuedCertificate> byShortCode(ShortCode code) {
    return entities
        .createQuery("select c from Certificate c where c.shortCode = :code", Certificate.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst()
        .map(IssuedCertificate::of);
  }

  /** A person's certificates that are not revoked, the latest first. */
  public List<IssuedCertificate> standing(Person holder) {
    return issuer.issuedTo(holder).stream()
        .filter(certificate -> certificate.status() == CertificateStatus.ISSUED)
        .map(IssuedCertificate::of)
        .toList();
  }

  /**
   * The holder's certificates that a change of a record has revoked, the latest first.
   *
   * @param since the first moment of the revocations asked for
   */
  public List<Notice> notices(Fin holder, Instant since) {
    Optional<Person> person = people.find(holder);
    if (person.isEmpty()) {
      return List.of();
    }
    List<Certificate> revoked =
        entities
            .createQuery(
                "select c from Certificate c where c.person in :people"
                    + " and c.revocationReason in :reasons and c.revokedAt >= :since"
                    + " order by c.revokedAt desc, c.id desc",
                Certificate.class)
            .setParameter("people", person.get().entries())
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
        newest(certificate));
  }

  /** What stands now at the end of the row of certificates that came in each other's place. */
  private Optional<Notice.Replacement> newest(Certificate revoked) {
    return Notice.newest(
        revoked.identifier(),
        issuer.issuedTo(revoked.person()).stream()
            .map(
                known ->
                    new Notice.Issued(
                        new Notice.Replacement(known.publicId(), known.identifier()),
                        known.replaces(),
                        known.status()))
            .toList());
  }

  /** The certificate with a public number, if it is of the person with the FIN. */
  public Optional<CertificateView> ofHolder(Fin holder, UUID publicId) {
    return people
        .find(holder)
        .flatMap(
            person ->
                entities
                    .createQuery(
                        "select c from Certificate c where c.publicId = :id"
                            + " and c.person in :people",
                        Certificate.class)
                    .setParameter("id", publicId)
                    .setParameter("people", person.entries())
                    .getResultStream()
                    .findFirst())
        .map(
            certificate ->
                SignedPayload.view(issuer.withShortCode(certificate), decrees.current()));
  }
}
