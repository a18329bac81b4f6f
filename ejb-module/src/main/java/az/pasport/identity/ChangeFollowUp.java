package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.audit.AuditLog;
import az.pasport.person.Person;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is done after an approved change, in its transaction. */
@ApplicationScoped
class ChangeFollowUp {
  @Inject Records records;
  @Inject RecordChangeListener dependants;
  @Inject AuditLog audit;

  /** Revokes and issues the certificates of a person as the change requires. */
  void updateCertificates(Person person, ApprovalRequest request) {
    dependants.follow(person, request.requester());
  }

  /** Forgets what the population registry said of an identity that was wrong. */
  void forgetComparisons(Person entry) {
    records.forgetComparisons(entry);
  }

  /** Writes the change in the audit. */
  void audit(ApprovalRequest request, String action, Person... about) {
    audit.append(
        request.requester(),
        action,
        List.of(about).stream().map(person -> "person:" + person.id()).toList());
  }
}
