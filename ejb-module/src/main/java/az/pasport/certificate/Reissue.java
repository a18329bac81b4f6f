package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.decree.Decrees;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.Records;
import az.pasport.record.Withdrawal;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class Reissue implements RecordChangeListener {
  @Inject Issuer issuer;
  @Inject Records records;
  @Inject Decrees decrees;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Override
  public boolean isInDoubt(HealthRecord record) {
    var version = new SourceRecord(record.version());
    return issuer.issuedTo(record.person()).stream()
        .anyMatch(certificate -> certificate.doubts(version));
  }

  @Override
  public void follow(Person person, HealthRecord change) {
    RevocationReason reason =
        change instanceof Withdrawal
            ? RevocationReason.RECORD_WITHDRAWN
            : RevocationReason.CORRECTED;
    follow(person, reason, new Caller.RecordChange(change.recordId()));
  }

  @Override
  public void follow(Person person, Caller actor) {
    follow(person, RevocationReason.CORRECTED, actor);
  }

  @Override
  public List<String> outdated(
      Person entry, PersonName name, BirthDate birthDate, List<HealthRecord> known) {
    Set<SourceRecord> current = Certificate.current(MedicalHistory.of(known));
    Set<UUID> frozen = frozen(entry);
    return issuer.issuedTo(entry).stream()
        .filter(certificate -> certificate.person().equals(entry))
        .filter(certificate -> certificate.status() == CertificateStatus.ISSUED)
        .filter(
            certificate ->
                isOutdated(certificate, current, frozen, certificate.states(name, birthDate)))
        .map(Certificate::identifier)
        .toList();
  }

  private void follow(Person person, RevocationReason reason, Caller actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    MedicalHistory history = MedicalHistory.of(records.of(person));
    Set<SourceRecord> current = Certificate.current(history);
    Set<UUID> frozen = frozen(person);
    List<Certificate> issued = issuer.issuedTo(person);
    List<Certificate> outdated =
        issued.stream()
            .filter(certificate -> certificate.status() == CertificateStatus.ISSUED)
            .filter(
                certificate ->
                    isOutdated(certificate, current, frozen, certificate.statesItsHolder()))
            .toList();
    for (Certificate certificate : outdated) {
      certificate.revoke(reason, now);
      audit.append(actor, "CERTIFICATE_REVOKED_" + reason, "certificate:" + certificate.publicId());
    }
    if (person.diedOn().isPresent()) {
      return;
    }
    var rules = new Rules(decrees.current());
    outdated.stream()
        .filter(certificate -> !certificate.validity().hasEndedBy(now))
        .map(Certificate::kind)
        .distinct()
        .flatMap(kind -> rules.decide(kind, history, now).eligible().stream())
        .filter(eligible -> !isBarred(issued, eligible))
        .forEach(
            eligible ->
                issueIfPossible(
                    person.holder(),
                    eligible,
                    now,
                    Issuer.predecessor(outdated, eligible.kind()),
                    actor));
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

  private void issueIfPossible(
      Person person, Eligible eligible, Instant now, Optional<Certificate> replaced, Caller actor) {
    try {
      issuer.issue(person, eligible, now, replaced, actor);
    } catch (SigningKeyUnavailable e) {
      // A false record must be taken back even while no key is there; its holder is issued the new
      // certificate when they next ask.
      audit.append(actor, "REISSUE_POSTPONED", "person:" + person.id());
    }
  }

  private static boolean isBarred(List<Certificate> issued, Eligible eligible) {
    return issued.stream().anyMatch(certificate -> certificate.bars(eligible));
  }
}
