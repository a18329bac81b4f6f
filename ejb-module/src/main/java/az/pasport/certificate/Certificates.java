package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decrees;
import az.pasport.digest.Sha256;
import az.pasport.hcert.CoseSign1;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The certificates that were issued. */
@Stateless
@PermitAll
public class Certificates {
  /** Reasons that follow from a change of a record. */
  private static final List<RevocationReason> BY_CHANGES =
      List.of(RevocationReason.CORRECTED, RevocationReason.RECORD_WITHDRAWN);

  @Inject Decrees decrees;
  @Inject People people;
  @Inject CertificateRepository certificates;
  @Inject CertificateLog log;

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
      Optional<Revocation> revocation) {
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
        .flatMap(person -> certificates.issuedTo(person).stream())
        .map(Outline::of)
        .toList();
  }

  /** The same, with what each rests on. */
  @RolesAllowed({"operator", "supervisor"})
  public List<CertificateRecord> records(Person holder) {
    return certificates.issuedTo(holder).stream().map(CertificateRecord::of).toList();
  }

  /** The same, for that person. */
  public List<StoredCertificate> stored(Fin holder) {
    return people.find(holder).stream()
        .flatMap(person -> certificates.issuedTo(person).stream())
        .map(StoredCertificate::of)
        .toList();
  }

  public Optional<Certificate> byIdentifier(String identifier) {
    return certificates.byIdentifier(identifier);
  }

  public Optional<IssuedCertificate> byShortCode(ShortCode code) {
    return certificates.byShortCode(code).map(IssuedCertificate::of);
  }

  /** A person's certificates that are not revoked, the latest first. */
  public List<IssuedCertificate> standing(Person holder) {
    return certificates.issuedTo(holder).stream()
        .filter(Certificate::stands)
        .map(IssuedCertificate::of)
        .toList();
  }

  /** Certificates that a change of records has revoked since a moment, the latest first. */
  public List<RevocationNotice> notices(Fin holder, Instant since) {
    return people.find(holder).stream()
        .flatMap(person -> certificates.revoked(person, BY_CHANGES, since).stream())
        .map(this::notice)
        .toList();
  }

  private RevocationNotice notice(Certificate certificate) {
    Revocation revocation = certificate.revocation().orElseThrow();
    return new RevocationNotice(
        certificate.kind(),
        revocation.reason(),
        revocation.revokedAt(),
        certificate.identifier(),
        newest(certificate));
  }

  /** What stands now at the end of the row of certificates that came in each other's place. */
  private Optional<RevocationNotice.Replacement> newest(Certificate revoked) {
    return RevocationNotice.newest(
        revoked.identifier(),
        certificates.issuedTo(revoked.person()).stream()
            .map(
                known ->
                    new RevocationNotice.Issued(
                        new RevocationNotice.Replacement(known.publicId(), known.identifier()),
                        known.replaces(),
                        known.status()))
            .toList());
  }

  /**
   * How to find a certificate in the transparency log, for its holder; empty also while an older
   * certificate is not entered yet.
   */
  public Optional<LoggedCertificate> logged(Fin holder, UUID publicId) {
    return people
        .find(holder)
        .flatMap(person -> certificates.issuedTo(person, publicId))
        .flatMap(log::of);
  }

  /**
   * How to find a certificate in the transparency log, for whoever has what was signed; empty where
   * no certificate was issued with these very bytes under its signature.
   *
   * @param identifier as it stands in the certificate
   */
  public Optional<LoggedCertificate> logged(CoseSign1 held, String identifier) {
    byte[] digest = Sha256.of(held.signedBytes());
    return certificates
        .byIdentifier(identifier)
        .flatMap(log::of)
        .filter(logged -> Arrays.equals(logged.signedDigest(), digest));
  }

  /**
   * Whether a certificate was issued with these very bytes under its signature before there was a
   * transparency log, and is not entered there yet.
   *
   * @param identifier as it stands in the certificate
   */
  public boolean isAwaitedInLog(CoseSign1 held, String identifier) {
    byte[] digest = Sha256.of(held.signedBytes());
    return certificates
        .byIdentifier(identifier)
        .filter(certificate -> log.isAwaited(certificate, digest))
        .isPresent();
  }

  /** The certificate with a public number, if it is of the person with the FIN. */
  public Optional<CertificateView> ofHolder(Fin holder, UUID publicId) {
    return people
        .find(holder)
        .flatMap(person -> certificates.issuedTo(person, publicId))
        .map(
            certificate ->
                SignedPayload.view(certificates.completed(certificate), decrees.current()));
  }
}
