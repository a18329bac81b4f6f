package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.person.People;
import az.pasport.record.Deaths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The stage of intake that writes: what the decisions of one transaction come to, with its
 * acknowledgements and audit entries.
 */
@ApplicationScoped
class IntakeWriter {
  @PersistenceContext EntityManager entities;
  @Inject RecordWriter records;
  @Inject People people;
  @Inject Deaths deaths;
  @Inject AuditLog audit;

  void write(IntakeContext context, IntakeOutcome outcome) {
    records.putBack(outcome.givenBack());
    outcome.newPeople().forEach(people::register);
    outcome
        .renamed()
        .forEach(
            (person, described) ->
                people.correct(person, described.name(), described.birthDate(), context.now()));
    var deeds = new LinkedHashMap<String, List<String>>();
    for (MessageDecision.Accepted accepted : outcome.accepted()) {
      accepted.change().accept(records);
      entities.persist(accepted.acknowledgement());
      deeds
          .computeIfAbsent(accepted.deed(), any -> new ArrayList<>())
          .add("record:" + accepted.record().recordId());
    }
    deeds.forEach((deed, subjects) -> audit.append(context.authority().caller(), deed, subjects));
    // A clash of keys must surface here, as this call's failure, not at some later commit.
    entities.flush();
    outcome
        .newDeaths()
        .forEach((person, day) -> deaths.recordFromRegistry(person, Optional.of(day)));
  }
}
