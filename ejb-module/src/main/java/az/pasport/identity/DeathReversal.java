package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Person;
import az.pasport.record.Deaths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Takes back that somebody has died, once a second official agrees. */
@ApplicationScoped
class DeathReversal implements ApprovedAction {
  static final String KIND = "DEATH_REVERSAL";

  @Inject LockedPeople people;
  @Inject Deaths deaths;

  /**
   * Who is alive.
   *
   * @param entry number of an entry of the person's
   */
  record Wanted(long entry, String reason) {}

  /**
   * Plans a reversal.
   *
   * @throws PersonChangeRefused if the person is not on record as dead
   */
  PlannedChange plan(Person entry, String reason) {
    requireDead(entry);
    return new PlannedChange(
        KIND, entry, entry.identities(), new Wanted(entry.id(), reason), lines(entry, reason));
  }

  private static void requireDead(Person entry) {
    if (entry.diedOn().isEmpty()) {
      throw new PersonChangeRefused(Reason.NOT_DEAD, "person");
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return people.describe(wanted.entry(), entry -> lines(entry, wanted.reason()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Person person = people.entry(wanted.entry(), "person").holder();
    ConflictOfInterestCheck.refuse(request, person.identities());
    requireDead(person);
    deaths.undo(person, request.requester());
    return "person:" + person.id();
  }

  private static List<Detail> lines(Person entry, String reason) {
    var lines = new ArrayList<>(PersonDetailLines.of("person.", entry.holder()));
    entry.diedOn().ifPresent(day -> lines.add(Detail.of("death.undone", day.toString())));
    lines.add(Detail.of("change.reason", reason));
    return lines;
  }
}
