package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.decree.CertificateKind;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.Records;
import az.pasport.rules.MedicalHistory;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a change of a record, or of who its person is, to the certificates: those that state what
 * is no longer on record are revoked, and issued again where they are still due, all in the
 * transaction of the change.
 */
@ApplicationScoped
class RecordChangeHandler implements RecordChangeListener {
  @Inject Records records;
  @Inject EntitlementReader checks;
  @Inject CertificateRepository certificates;
  @Inject CertificateIssuer issuer;
  @Inject AuditLog audit;

  @Override
  public boolean isInDoubt(HealthRecord record) {
    var version = new SourceRecord(record.version());
    return record.isSuspended()
        || certificates.issuedTo(record.person()).stream()
            .anyMatch(certificate -> certificate.doubts(version));
  }

  @Override
  public void follow(Person person, HealthRecord change) {
    RevocationReason reason =
        change.withdrawalReason().isPresent()
            ? RevocationReason.RECORD_WITHDRAWN
            : RevocationReason.CORRECTED;
    follow(person, reason, new Caller.RecordChange(change.recordId()));
  }

  @Override
  public void follow(Person person, Caller actor) {
    follow(person, RevocationReason.CORRECTED, actor);
  }

  /**
   * Follows the suspension of records by a bulk revocation: certificates that rest on them are
   * revoked by it, and issued again where the person's other records still carry one.
   *
   * @param person locked; the records are suspended already
   * @param revocation the number of the bulk revocation
   * @return how many were revoked
   */
  int followSuspension(
      Person person,
      Set<SourceRecord> suspended,
      RevocationReason reason,
      long revocation,
      Caller actor) {
    EntitlementCheck check = checks.of(person);
    List<Certificate> resting =
        check.issued().stream()
            .filter(Certificate::stands)
            .filter(certificate -> certificate.restsOn(suspended))
            .toList();
    for (Certificate certificate : resting) {
      certificate.revoke(reason, revocation, check.now());
      audit.append(actor, "CERTIFICATE_REVOKED_" + reason, "certificate:" + certificate.publicId());
    }
    issueAgain(person, check, resting, actor);
    return resting.size();
  }

  @Override
  public List<String> outdated(
      Person entry, PersonName name, BirthDate birthDate, List<HealthRecord> known) {
    Set<SourceRecord> current = SourceRecord.of(MedicalHistory.of(known));
    Set<UUID> frozen = frozen(entry);
    return certificates.issuedTo(entry).stream()
        .filter(certificate -> certificate.person().equals(entry))
        .filter(Certificate::stands)
        .filter(
            certificate ->
                isOutdated(certificate, current, frozen, certificate.states(name, birthDate)))
        .map(Certificate::identifier)
        .toList();
  }

  private void follow(Person person, RevocationReason reason, Caller actor) {
    EntitlementCheck check = checks.of(person);
    Set<SourceRecord> current = SourceRecord.of(check.history());
    Set<UUID> frozen = frozen(person);
    List<Certificate> outdated =
        check.issued().stream()
            .filter(Certificate::stands)
            .filter(
                certificate ->
                    isOutdated(certificate, current, frozen, certificate.statesItsHolder()))
            .toList();
    for (Certificate certificate : outdated) {
      certificate.revoke(reason, check.now());
      audit.append(actor, "CERTIFICATE_REVOKED_" + reason, "certificate:" + certificate.publicId());
    }
    issueAgain(person, check, outdated, actor);
  }

  private void issueAgain(
      Person person, EntitlementCheck check, List<Certificate> outdated, Caller actor) {
    if (person.diedOn().isEmpty()) {
      outdated.stream()
          .filter(certificate -> !certificate.validity().hasEndedBy(check.now()))
          .map(Certificate::kind)
          .distinct()
          .forEach(kind -> issueAgain(person.holder(), check, kind, outdated, actor));
    }
  }

  /**
   * Whether a certificate states what is no longer on record. What the registry says is somebody
   * else's does not count: staff decide of that, not we. A record beside it that has changed does.
   */
  private static boolean isOutdated(
      Certificate certificate, Set<SourceRecord> current, Set<UUID> frozen, boolean statesHolder) {
    return !certificate.restsOnlyOn(current, frozen)
        || (!statesHolder && !certificate.restsOnRecord(frozen));
  }

  private Set<UUID> frozen(Person person) {
    return records.all(person).stream()
        .filter(HealthRecord::isFrozen)
        .map(HealthRecord::recordId)
        .collect(Collectors.toSet());
  }

  private void issueAgain(
      Person person,
      EntitlementCheck check,
      CertificateKind kind,
      List<Certificate> outdated,
      Caller actor) {
    Optional<Certificate> replaced = EntitlementCheck.predecessor(outdated, kind);
    try {
      check
          .issuable(kind)
          .ifPresent(eligible -> issuer.issue(person, eligible, check.now(), replaced, actor));
    } catch (SigningKeyUnavailable e) {
      // A false record must be taken back even while no key is there; its holder is issued the new
      // certificate when they next ask.
      audit.append(actor, "REISSUE_POSTPONED", "person:" + person.id());
    }
  }
}
