package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Undoes that an identity was joined to a person, once a second official agrees. */
@ApplicationScoped
class IdentityParting implements ApprovedAction {
  static final String KIND = "IDENTITY_PARTING";

  @Inject LockedPeople people;
  @Inject PersonHistory history;
  @Inject ChangeEffects effects;
  @Inject ChangeFollowUp followUp;

  /**
   * What is to be parted.
   *
   * @param joined number of the entry that leads to another one
   */
  record Wanted(long joined, String reason) {}

  /**
   * Plans a parting.
   *
   * @throws PersonChangeRefused if the identity is not joined, or a record is in doubt
   */
  PlannedChange plan(Person entry, String reason) {
    requirePartable(entry);
    return new PlannedChange(
        KIND, entry, entry.identities(), new Wanted(entry.id(), reason), lines(entry, reason));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return people.describe(wanted.joined(), entry -> lines(entry, wanted.reason()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Person entry = people.entry(wanted.joined(), "person");
    ConflictOfInterestCheck.refuse(request, entry.identities());
    requirePartable(entry);
    Person holder = entry.holder();
    history.part(entry, request.id());
    followUp.updateCertificates(holder, request);
    followUp.updateCertificates(entry, request);
    followUp.audit(request, "IDENTITIES_PARTED", holder, entry);
    return "person:" + holder.id();
  }

  private void requirePartable(Person entry) {
    if (!entry.isJoined()) {
      throw new PersonChangeRefused(Reason.NOT_JOINED, "person");
    }
    // A doubt is known by the certificate that was revoked, which stays with one of the two.
    if (effects.isInDoubt(entry.holder())) {
      throw new PersonChangeRefused(Reason.RECORD_IN_DOUBT, "person");
    }
  }

  private List<Detail> lines(Person entry, String reason) {
    var lines = new ArrayList<>(PersonDetailLines.of("person.", entry.holder()));
    if (entry.isJoined()) {
      lines.addAll(PersonDetailLines.of("other.", entry));
      lines.add(effects.recordsOf(entry));
      effects.revokedByParting(entry).forEach(lines::add);
    }
    lines.add(Detail.of("change.reason", reason));
    return lines;
  }
}
