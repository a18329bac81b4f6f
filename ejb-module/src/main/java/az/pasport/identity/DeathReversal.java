package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Person;
import az.pasport.record.Deaths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Takes back that somebody has died, once a second official agrees. */
@ApplicationScoped
class DeathReversal extends ApprovedPersonChange<DeathReversal.Reversal> {
  @Inject Deaths deaths;

  record Reversal(long entry, String reason) implements ApprovedPersonChange.Wanted {}

  DeathReversal() {
    super("DEATH_REVERSAL", Reversal.class);
  }

  PlannedChange plan(Person entry, String reason) {
    return plan(entry, new Reversal(entry.id(), reason));
  }

  @Override
  void requirePossible(Person entry, Reversal wanted) {
    if (entry.diedOn().isEmpty()) {
      throw new PersonChangeRefused(Reason.NOT_DEAD, "person");
    }
  }

  @Override
  void describe(Person entry, Reversal wanted, List<Detail> lines) {
    lines.addAll(PersonDetailLines.of("person.", entry.holder()));
    entry.diedOn().ifPresent(day -> lines.add(Detail.of("death.undone", day.toString())));
  }

  @Override
  Person change(Person entry, Reversal wanted, ApprovalRequest request) {
    deaths.undo(entry.holder(), request.requester());
    return entry.holder();
  }
}
