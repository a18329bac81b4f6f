package az.pasport.certificate;

import az.pasport.keys.DocumentSigner;
import az.pasport.record.RecordVersion;
import az.pasport.rules.Eligibility;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * A certificate that was issued. It is born {@link CertificateStatus#ISSUED} with its QR text
 * already signed, states the same thing for all its life, and may be revoked once.
 */
@Entity
@Table(name = "certificate")
public class Certificate extends SignedCertificate {
  /** How long before its signature ends a certificate is renewed. */
  static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private static final Duration RENEWED_AFTER = Duration.ofDays(7);

  @Embedded private CertificateState lifecycle;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "certificate_record", joinColumns = @JoinColumn(name = "certificate_id"))
  private Set<SourceRecord> restsOn;

  /** For the persistence provider. */
  protected Certificate() {}

  /** A certificate as it was signed, and the one in whose place it is issued, if there is one. */
  Certificate(
      CertificateContent content,
      DocumentSigner.Signed signed,
      Instant issuedAt,
      Optional<Certificate> replaced) {
    super(content, signed, issuedAt, replaced);
    this.lifecycle = new CertificateState();
    this.restsOn = SourceRecord.of(content.eligible().restsOn());
  }

  public CertificateStatus status() {
    return lifecycle.status();
  }

  boolean stands() {
    return lifecycle.stands();
  }

  /** How it was revoked; empty while it stands. */
  public Optional<Revocation> revocation() {
    return lifecycle.revocation(identifier());
  }

  /** Throws {@link IllegalStateException} if it is revoked already. */
  void revoke(RevocationReason reason, Instant now) {
    lifecycle.revoke(reason, now);
  }

  /** The same by the bulk revocation of a number, which can be undone. */
  void revoke(RevocationReason reason, long bulkRevocation, Instant now) {
    lifecycle.revoke(reason, bulkRevocation, now);
  }

  boolean isRevokedBy(long bulkRevocation) {
    return lifecycle.isRevokedBy(bulkRevocation);
  }

  /** Whether it was revoked, and not by a bulk revocation, with which it would come back. */
  boolean isRevokedSeparately() {
    return lifecycle.isRevokedSeparately();
  }

  /** Whether one of some bulk revocations has revoked it. */
  boolean isRevokedBy(LongPredicate bulkRevocations) {
    return lifecycle.revokedBy().filter(bulkRevocations::test).isPresent();
  }

  /**
   * A separate decision takes it over from the bulk revocation that has revoked it; the row is
   * changed by {@link CertificateRepository#takeOver}.
   */
  void takeOver(RevocationReason reason) {
    lifecycle.takeOver(reason);
  }

  /** It stands again as it did; the row is changed by {@link CertificateRepository#restore}. */
  void restore() {
    this.lifecycle = new CertificateState();
  }

  /**
   * Whether its revocation puts records in doubt on which this would rest, too. The correction or
   * withdrawal of a record ends the doubt of that record, and of no other.
   */
  boolean bars(Eligibility.Eligible eligible) {
    return lifecycle.isBarring()
        && !Collections.disjoint(restsOn, SourceRecord.of(eligible.restsOn()));
  }

  /** Whether it stands and rests on a record of another's. */
  boolean sharesRecordsWith(Certificate other) {
    return stands() && !Collections.disjoint(restsOn, other.restsOn);
  }

  /** Whether it still says what the rules say of this holder. */
  boolean stillStates(Eligibility.Eligible eligible) {
    return stands()
        && kind() == eligible.kind()
        && statesItsHolder()
        && validity().equals(eligible.validity())
        && restsOn.equals(SourceRecord.of(eligible.restsOn()));
  }

  /**
   * Whether its signature ends soon, and before its validity does. A signature that could not be
   * made to last is left alone for a week: its signer's own certificate may be about to end.
   */
  boolean needsRenewal(Instant now) {
    return !signatureExpiresAt().isAfter(now)
        || (signatureExpiresAt().isBefore(now.plus(RENEWED_BEFORE))
            && issuedAt().isBefore(now.minus(RENEWED_AFTER))
            && validity().end().filter(end -> !end.isAfter(signatureExpiresAt())).isEmpty());
  }

  /**
   * Whether it states name and birth date as the holder's are: neither were they corrected since,
   * nor is it issued to an identity that is joined to a person of another name.
   */
  boolean statesItsHolder() {
    return states(person().holder().name(), person().holder().birthDate());
  }

  /** The versions of records on which it rests. */
  List<RecordVersion> restsOn() {
    return restsOn.stream().map(SourceRecord::version).toList();
  }

  /** Whether it rests on a version of one of these records. */
  boolean restsOnRecord(Set<UUID> records) {
    return restsOn.stream().map(SourceRecord::recordId).anyMatch(records::contains);
  }

  /** Whether all that it rests on, apart from versions of some records, is among these versions. */
  boolean restsOnlyOn(Set<SourceRecord> current, Set<UUID> apart) {
    return restsOn.stream()
        .filter(version -> !apart.contains(version.recordId()))
        .allMatch(current::contains);
  }

  /** Whether it rests on one of these versions of records. */
  boolean restsOn(Set<SourceRecord> versions) {
    return !Collections.disjoint(restsOn, versions);
  }

  /** The records on which it rests. */
  Set<UUID> records() {
    return restsOn.stream().map(SourceRecord::recordId).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether another's revocation put a version of a record in doubt on which this rests. */
  boolean isDoubtedBy(Certificate other) {
    return restsOn.stream().anyMatch(other::doubts);
  }

  /** Whether its revocation put this version of a record in doubt. */
  boolean doubts(SourceRecord record) {
    return lifecycle.isBarring() && restsOn.contains(record);
  }
}
