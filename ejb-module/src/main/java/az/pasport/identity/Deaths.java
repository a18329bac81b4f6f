package az.pasport.identity;

import az.pasport.audit.AuditLog;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.DeathSource;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.time.Baku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Records deaths. From then on no certificate is issued or renewed, and no dose is accepted that is
 * dated after the death. Certificates that were issued stay valid (ADR 39). Called inside a
 * transaction.
 */
@ApplicationScoped
public class Deaths {
  private static final String REGISTRY = "system:registry";

  @Inject People people;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Records what the population registry says of a person. The same once more changes nothing; a
   * date other than the one on record replaces it.
   *
   * @param person held by the caller, see {@link People#findAndHold(az.pasport.person.Identity)}
   * @param diedOn empty for a living person: a death that the registry told of is taken back; one
   *     that officials recorded stays
   * @return whether anything was changed
   * @throws PersonChangeRefused if the date lies before the person's birth or in the future
   */
  public boolean recordFromRegistry(Person person, Optional<LocalDate> diedOn) {
    Person holder = person.holder();
    Optional<LocalDate> known = holder.diedOn();
    if (diedOn.equals(known) || (diedOn.isEmpty() && !isFromRegistry(holder))) {
      return false;
    }
    diedOn.ifPresent(day -> requirePlausible(holder, day));
    if (known.isPresent()) {
      undo(holder, REGISTRY);
    }
    diedOn.ifPresent(day -> write(holder, day, DeathSource.REGISTRY, Optional.empty(), REGISTRY));
    return true;
  }

  /** Records what two officials agreed to. */
  void record(Person person, LocalDate diedOn, long request, String actor) {
    requirePlausible(person, diedOn);
    if (person.diedOn().isPresent()) {
      throw new PersonChangeRefused(Reason.DEATH_ON_RECORD, "diedOn");
    }
    write(person, diedOn, DeathSource.STAFF, Optional.of(request), actor);
  }

  /**
   * Takes back that a person has died.
   *
   * @throws PersonChangeRefused if the person is not on record as dead
   */
  void undo(Person person, String actor) {
    if (person.diedOn().isEmpty()) {
      throw new PersonChangeRefused(Reason.NOT_DEAD, "person");
    }
    people.undoDeath(person, now());
    audit.append(actor, "DEATH_UNDONE", "person:" + person.holder().id());
  }

  /** Whether a day can be that of this person's death. */
  void requirePlausible(Person person, LocalDate day) {
    if (day.isBefore(person.holder().birthDate().earliest()) || day.isAfter(Baku.today(clock))) {
      throw new PersonChangeRefused(Reason.BAD_DATE_OF_DEATH, "diedOn");
    }
  }

  private void write(
      Person person, LocalDate day, DeathSource source, Optional<Long> request, String actor) {
    people.recordDeath(person.holder(), day, source, request, now());
    audit.append(actor, "DEATH_RECORDED", "person:" + person.holder().id());
  }

  private boolean isFromRegistry(Person holder) {
    return people.deaths(holder).stream()
        .filter(death -> death.undoneAt().isEmpty())
        .anyMatch(death -> death.source() == DeathSource.REGISTRY);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
