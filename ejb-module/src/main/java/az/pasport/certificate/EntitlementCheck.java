package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.rules.Eligibility;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say of a person's committed records at a moment, beside the certificates that the
 * person was issued before. It signs nothing.
 *
 * @param issued the latest first
 */
record EntitlementCheck(
    MedicalHistory history, List<Certificate> issued, RuleBook book, Instant now) {
  Eligibility eligibility(CertificateKind kind) {
    return new Rules(book).decide(kind, history, now);
  }

  /** What may be issued: the person is due it, and no revocation puts its records in doubt. */
  Optional<Eligible> issuable(CertificateKind kind) {
    return eligibility(kind).eligible().filter(eligible -> bar(eligible).isEmpty());
  }

  /** The revocation that puts the records in doubt on which a certificate would rest. */
  Optional<Revocation> bar(Eligible eligible) {
    return issued.stream()
        .filter(certificate -> certificate.bars(eligible))
        .findFirst()
        .flatMap(Certificate::revocation);
  }

  /** Certificates that state what the rules say now, and that a reader believes now. */
  Stream<Certificate> believed(Eligible eligible) {
    return issued.stream()
        .filter(certificate -> certificate.stillStates(eligible))
        .filter(certificate -> certificate.signatureExpiresAt().isAfter(now));
  }

  /** Those of them whose signature needs no renewal yet. */
  Stream<Certificate> lasting(Eligible eligible) {
    return believed(eligible).filter(certificate -> !certificate.needsRenewal(now));
  }

  /** In whose place a new certificate of a kind comes: the latest of that kind, if any. */
  Optional<Certificate> predecessor(CertificateKind kind) {
    return predecessor(issued, kind);
  }

  static Optional<Certificate> predecessor(List<Certificate> latestFirst, CertificateKind kind) {
    return latestFirst.stream().filter(certificate -> certificate.kind() == kind).findFirst();
  }
}
