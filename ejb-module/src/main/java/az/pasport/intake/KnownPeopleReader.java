package az.pasport.intake;

import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the people whom new records are about, with their records, and holds them. */
@ApplicationScoped
class KnownPeopleReader {
  @Inject People people;
  @Inject Records records;
  @Inject RegistryUpdate registry;

  /** Those of them who are known, by each of their identities. */
  Map<Identity, Person> findForUpdate(Set<Identity> identities) {
    return identities.isEmpty() ? new HashMap<>() : people.findForUpdate(identities);
  }

  /**
   * Reads the records of people who are held.
   *
   * @param answered messages whose answers of the registry are taken to their people first
   */
  KnownPeople read(Map<Identity, Person> held, List<PendingSubmission> answered, Instant now) {
    var known = new KnownPeople(held, new HashMap<>());
    records.all(held.values()).forEach(record -> known.recordsOf(record.person()).add(record));
    answered.stream()
        .filter(message -> message.change().named().isEmpty())
        .forEach(message -> takeAnswer(message, known, now));
    // A frozen record speaks of somebody else, a suspended one of nothing that happened: neither
    // must stand in the way of what is true of the FIN's owner.
    known.records().values().forEach(some -> some.removeIf(HealthRecord::isContested));
    return known;
  }

  private void takeAnswer(PendingSubmission message, KnownPeople known, Instant now) {
    message
        .change()
        .submission()
        .flatMap(submission -> known.find(submission.subject().identity()))
        .ifPresent(
            person ->
                registry.apply(person, known.recordsOf(person), message.finding().answer(), now));
  }
}
