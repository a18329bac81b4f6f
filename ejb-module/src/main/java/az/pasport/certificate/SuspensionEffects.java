package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.decree.CertificateKind;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordVersion;
import az.pasport.rules.MedicalHistory;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What the suspension of records does to certificates, and what its end does. Called inside a
 * transaction, which has locked the person where it changes something.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SuspensionEffects {
  @Inject EntitlementReader checks;
  @Inject CertificateRepository certificates;
  @Inject RecordChangeHandler changes;
  @Inject AuditLog audit;

  /**
   * What the suspension of some records would do; nothing is written.
   *
   * @param others the person's records that would still count
   */
  public SuspensionForecast forecast(
      Person person, List<RecordVersion> suspended, List<HealthRecord> others) {
    EntitlementCheck now = checks.of(person);
    var then = new EntitlementCheck(MedicalHistory.of(others), now.issued(), now.book(), now.now());
    Set<SourceRecord> versions = SourceRecord.of(suspended);
    List<Certificate> standing = now.issued().stream().filter(Certificate::stands).toList();
    boolean keepsOne =
        standing.stream()
            .anyMatch(
                certificate ->
                    !certificate.restsOn(versions)
                        && !certificate.validity().hasEndedBy(now.now()));
    boolean isIssuedOne =
        person.diedOn().isEmpty()
            && Arrays.stream(CertificateKind.values())
                .anyMatch(kind -> then.issuable(kind).isPresent());
    return new SuspensionForecast(
        standing.stream()
            .filter(certificate -> certificate.restsOn(versions))
            .map(Certificate::records)
            .toList(),
        keepsOne || isIssuedOne);
  }

  /**
   * Revokes the certificates that rest on records which were suspended just now, and issues new
   * ones where the person's other records still carry one.
   *
   * @param revocation the number of the bulk revocation
   * @return how many were revoked
   */
  public int revoke(
      Person person,
      List<RecordVersion> suspended,
      RevocationReason reason,
      long revocation,
      Caller actor) {
    return changes.followSuspension(person, SourceRecord.of(suspended), reason, revocation, actor);
  }

  /**
   * Lets the certificates stand again that bulk revocations have revoked: the same identifier and
   * the same signed text. One stays revoked that states what is no longer on record, or rests on a
   * record that the revocation of another certificate has put in doubt since.
   *
   * @param undone whether the bulk revocation of a number is undone or being undone; a certificate
   *     that rests on records of two of them comes back with the later undo
   * @return how many stand again
   */
  public int restore(Person person, LongPredicate undone, Caller actor) {
    EntitlementCheck check = checks.of(person);
    Set<SourceRecord> current = SourceRecord.of(check.history());
    List<Certificate> restored =
        check.issued().stream()
            .filter(certificate -> certificate.isRevokedBy(undone))
            .filter(certificate -> certificate.restsOnlyOn(current, Set.of()))
            .filter(Certificate::statesItsHolder)
            .filter(certificate -> check.issued().stream().noneMatch(certificate::isDoubtedBy))
            .toList();
    for (Certificate certificate : restored) {
      certificates.restore(certificate);
      audit.append(actor, "CERTIFICATE_RESTORED", "certificate:" + certificate.publicId());
    }
    return restored.size();
  }
}
