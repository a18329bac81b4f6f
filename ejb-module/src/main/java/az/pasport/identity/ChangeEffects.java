package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.audit.AuditLog;
import az.pasport.person.Person;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** What follows from an approved change of a person, in its transaction. */
@ApplicationScoped
class ChangeEffects {
  @Inject Records records;
  @Inject RecordChangeListener certificates;
  @Inject AuditLog audit;

  /** Revokes and issues the certificates of a person as an approved change requires. */
  void updateCertificates(Person person, ApprovalRequest request) {
    certificates.follow(person, request.requester());
  }

  /** Forgets what the population registry said of an identity that was wrong. */
  void forgetComparisons(Person entry) {
    records.forgetComparisons(entry);
  }

  void audit(ApprovalRequest request, String deed, Person... about) {
    audit.append(
        request.requester(),
        deed,
        Stream.of(about).map(person -> "person:" + person.id()).toList());
  }
}
