package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Person;
import az.pasport.record.Deaths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Records a death, once a second official agrees. */
@ApplicationScoped
class DeathEntry implements ApprovedAction {
  static final String KIND = "DEATH_ENTRY";

  @Inject LockedPeople people;
  @Inject ChangeEffects effects;
  @Inject Deaths deaths;

  /**
   * What is to be recorded.
   *
   * @param entry number of an entry of the person's
   * @param diedOn {@code YYYY-MM-DD}
   */
  record Wanted(long entry, String diedOn, String reason) {}

  /**
   * Plans the record of a death.
   *
   * @throws PersonChangeRefused if the date cannot be right, or a death is on record
   */
  PlannedChange plan(Person entry, String diedOn, String reason) {
    LocalDate day = day(diedOn);
    requireAlive(entry, day);
    return new PlannedChange(
        KIND,
        entry,
        entry.identities(),
        new Wanted(entry.id(), day.toString(), reason),
        lines(entry, day, reason));
  }

  private void requireAlive(Person entry, LocalDate day) {
    if (!deaths.isPlausible(entry, day)) {
      throw new PersonChangeRefused(Reason.BAD_DATE_OF_DEATH, "diedOn");
    }
    if (entry.diedOn().isPresent()) {
      throw new PersonChangeRefused(Reason.DEATH_ON_RECORD, "diedOn");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new PersonChangeRefused(Reason.BAD_DATE_OF_DEATH, "diedOn");
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return people.describe(
        wanted.entry(), entry -> lines(entry, day(wanted.diedOn()), wanted.reason()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Person person = people.entry(wanted.entry(), "person").holder();
    ConflictOfInterestCheck.refuse(request, person.identities());
    requireAlive(person, day(wanted.diedOn()));
    deaths.record(person, day(wanted.diedOn()), request.id(), request.requester());
    return "person:" + person.id();
  }

  private List<Detail> lines(Person entry, LocalDate day, String reason) {
    var lines = new ArrayList<>(PersonDetailLines.of("person.", entry.holder()));
    lines.add(Detail.of("death.diedOn", day.toString()));
    effects.dosesAfter(entry, day).forEach(lines::add);
    lines.add(Detail.of("change.reason", reason));
    return lines;
  }
}
