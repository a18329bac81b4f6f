package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Person;
import az.pasport.record.Deaths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Records a death, once a second official agrees. */
@ApplicationScoped
class DeathEntry extends ApprovedPersonChange<DeathEntry.Death> {
  @Inject ChangePreview preview;
  @Inject Deaths deaths;

  /** The day of the death is written {@code YYYY-MM-DD}. */
  record Death(long entry, String diedOn, String reason) implements ApprovedPersonChange.Wanted {
    LocalDate day() {
      try {
        return LocalDate.parse(diedOn.strip());
      } catch (DateTimeParseException e) {
        throw new PersonChangeRefused(Reason.BAD_DATE_OF_DEATH, "diedOn");
      }
    }
  }

  DeathEntry() {
    super("DEATH_ENTRY", Death.class);
  }

  PlannedChange plan(Person entry, String diedOn, String reason) {
    // The day as one text, so that another spelling is the same request.
    String day = new Death(entry.id(), diedOn, reason).day().toString();
    return plan(entry, new Death(entry.id(), day, reason));
  }

  @Override
  void requirePossible(Person entry, Death wanted) {
    if (!deaths.isPlausible(entry, wanted.day())) {
      throw new PersonChangeRefused(Reason.BAD_DATE_OF_DEATH, "diedOn");
    }
    if (entry.diedOn().isPresent()) {
      throw new PersonChangeRefused(Reason.DEATH_ON_RECORD, "diedOn");
    }
  }

  @Override
  void describe(Person entry, Death wanted, List<Detail> lines) {
    lines.addAll(PersonDetailLines.of("person.", entry.holder()));
    lines.add(Detail.of("death.diedOn", wanted.day().toString()));
    preview.dosesAfter(entry, wanted.day()).forEach(lines::add);
  }

  @Override
  Person change(Person entry, Death wanted, ApprovalRequest request) {
    deaths.record(entry.holder(), wanted.day(), request.id(), request.requester());
    return entry.holder();
  }
}
