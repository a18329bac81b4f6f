package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.Deaths;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.RegistryState;
import az.pasport.record.SubmittedPerson;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.RegistryAnswer.Found;
import az.pasport.registry.Sex;
import az.pasport.security.Caller;
import az.pasport.time.Baku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes the population registry's answer to a person and their records, in the caller's
 * transaction, which holds the person. Name and birth date become the registry's. Records that
 * speak of somebody else are frozen; their certificates stay until staff decide. All other
 * certificates that state old details are issued anew.
 */
@ApplicationScoped
class RegistryUpdate {
  @Inject People people;

  @Inject RecordChangeListener listener;
  @Inject AuditLog audit;
  @Inject Deaths deaths;

  /** Whether an answer would change anything, as far as the person and these records tell. */
  static boolean isNeeded(Person person, List<HealthRecord> records, RegistryAnswer answer) {
    if (!answer.isAnswered()) {
      return false;
    }
    boolean isOpen =
        records.stream()
            .filter(record -> record.person().equals(person))
            .filter(record -> record.kind().isStanding())
            .anyMatch(record -> record.registryState() != RegistryState.MATCHED);
    return isOpen || registered(answer).filter(known -> !states(person, known)).isPresent();
  }

  /**
   * Takes an answer about an identity of a person; what is on record under another one is left.
   *
   * @param person the entry of the identity
   * @param records the person's, as they stand
   */
  void apply(Person person, List<HealthRecord> records, RegistryAnswer answer, Instant now) {
    if (!isNeeded(person, records, answer)) {
      return;
    }
    Optional<RegisteredPerson> registered = registered(answer);
    boolean changed = false;
    // Before the person's details change: by them, records without a description of their own are
    // judged.
    for (HealthRecord record : records) {
      changed |= record.person().equals(person) && compare(record, registered, now);
    }
    if (registered.isPresent()) {
      changed |= putRight(person, registered.get(), now);
      changed |= deaths.recordFromRegistry(person, registered.get().deathDate());
    }
    if (changed) {
      listener.follow(person.holder(), Caller.Job.REGISTRY);
    }
  }

  private boolean compare(HealthRecord record, Optional<RegisteredPerson> registered, Instant now) {
    RegistryState before = record.registryState();
    if (before == RegistryState.MATCHED || !record.kind().isStanding()) {
      return false;
    }
    boolean isSame = registered.filter(known -> isAbout(known, record)).isPresent();
    if (!isSame) {
      record.keepSubmitted(
          new SubmittedPerson(record.person().name(), record.person().birthDate()));
    }
    if (isSame || before != RegistryState.MISMATCHED) {
      record.compared(isSame, now);
    }
    if (isSame == (before == RegistryState.MISMATCHED)) {
      audit.append(
          Caller.Job.REGISTRY,
          isSame ? "RECORD_RELEASED" : "RECORD_FROZEN",
          "record:" + record.recordId());
      return true;
    }
    return false;
  }

  private static boolean isAbout(RegisteredPerson known, HealthRecord record) {
    return record
        .submittedPerson()
        .map(written -> known.isMeantBy(written.name(), written.birthDate()))
        .orElseGet(() -> known.isMeantBy(record.person().name(), record.person().birthDate()));
  }

  private boolean putRight(Person person, RegisteredPerson registered, Instant now) {
    PersonName name = registered.name().inPlaceOf(person.name());
    boolean differs = !person.isDescribedAs(name, registered.birthDate());
    if (differs) {
      people.correct(person, name, registered.birthDate(), now);
      audit.append(Caller.Job.REGISTRY, "PERSON_PUT_RIGHT", "person:" + person.id());
    }
    note(person, registered, Baku.dateOf(now));
    return differs;
  }

  /** Notes on a person, new ones included, what the registry gives beyond name and birth date. */
  static void note(Person person, RegisteredPerson registered, LocalDate today) {
    person.comparedOn(today, registered.sex().map(Sex::name));
  }

  /** Whom the registry knows under the FIN that it was asked about. */
  static Optional<RegisteredPerson> registered(RegistryAnswer answer) {
    return answer instanceof Found found ? Optional.of(found.person()) : Optional.empty();
  }

  private static boolean states(Person person, RegisteredPerson known) {
    return person.registryComparedOn().isPresent()
        && person.isDescribedAs(known.name().inPlaceOf(person.name()), known.birthDate())
        && person.sex().equals(known.sex().map(Sex::name))
        && known.deathDate().equals(person.diedOn());
  }
}
