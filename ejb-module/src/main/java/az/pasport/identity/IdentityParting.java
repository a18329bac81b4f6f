package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.RecordChangeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Undoes that an identity was joined to a person, once a second official agrees. */
@ApplicationScoped
class IdentityParting implements ApprovedAction {
  static final String KIND = "IDENTITY_PARTING";

  @Inject People people;
  @Inject ChangeEffects effects;
  @Inject RecordChangeListener dependants;
  @Inject AuditLog audit;
  @Inject Clock clock;

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
        KIND, entry, touched(entry), new Wanted(entry.id(), reason), lines(entry, reason));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return people.byNumber(wanted.joined()).stream()
        .flatMap(entry -> lines(entry, wanted.reason()).stream())
        .toList();
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    people.hold(wanted.joined());
    Person entry =
        people
            .byNumber(wanted.joined())
            .orElseThrow(() -> new PersonChangeRefused(Reason.NO_SUCH_PERSON, "person"));
    ConflictOfInterestCheck.refuse(request, touched(entry));
    requirePartable(entry);
    Person holder = entry.holder();
    people.part(entry, request.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    dependants.follow(holder, request.requester());
    dependants.follow(entry, request.requester());
    audit.append(
        request.requester(),
        "IDENTITIES_PARTED",
        List.of("person:" + holder.id(), "person:" + entry.id()));
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

  private static List<Identity> touched(Person entry) {
    return entry.entries().stream().map(Person::identity).toList();
  }
}
