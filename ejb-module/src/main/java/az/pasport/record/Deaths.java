package az.pasport.record;

import az.pasport.audit.AuditLog;
import az.pasport.person.DeathSource;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.security.Caller;
import az.pasport.time.Baku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Records deaths. From then on no certificate is issued or renewed, and no dose is accepted that is
 * dated after the death. Certificates that were issued stay valid (ADR 39). Called inside a
 * transaction.
 */
@ApplicationScoped
public class Deaths {

  @Inject PersonHistory history;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Records what the population registry says of a person. The same once more changes nothing; a
   * date other than the one that it told of before replaces it.
   *
   * @param person locked by the caller, see {@code People.findForUpdate}
   * @param diedOn empty for a living person: a death that the registry told of is taken back; one
   *     that officials recorded stays
   * @return whether anything was changed; not for a date that cannot be right
   */
  public boolean recordFromRegistry(Person person, Optional<LocalDate> diedOn) {
    Person holder = person.holder();
    Optional<LocalDate> known = holder.diedOn();
    if (diedOn.equals(known)
        || (known.isPresent() && !isFromRegistry(holder))
        || diedOn.filter(day -> !isPlausible(holder, day)).isPresent()) {
      return false;
    }
    if (known.isPresent()) {
      undo(holder, Caller.Job.REGISTRY);
    }
    diedOn.ifPresent(
        day -> write(holder, day, DeathSource.REGISTRY, Optional.empty(), Caller.Job.REGISTRY));
    return true;
  }

  /**
   * Records what two officials agreed to.
   *
   * @param person locked by the caller, and not on record as dead
   * @param diedOn a plausible day
   * @param request its number
   */
  public void record(Person person, LocalDate diedOn, long request, Caller actor) {
    write(person, diedOn, DeathSource.STAFF, Optional.of(request), actor);
  }

  /** Takes back that a person, whom the caller has locked, has died. */
  public void undo(Person person, Caller actor) {
    history.undoDeath(person);
    audit.append(actor, "DEATH_UNDONE", "person:" + person.holder().id());
  }

  /** Whether a day can be that of this person's death: after the birth, and not in the future. */
  public boolean isPlausible(Person person, LocalDate day) {
    return !day.isBefore(person.holder().birthDate().earliest()) && !day.isAfter(Baku.today(clock));
  }

  private void write(
      Person person, LocalDate day, DeathSource source, Optional<Long> request, Caller actor) {
    history.recordDeath(person.holder(), day, source, request);
    audit.append(actor, "DEATH_RECORDED", "person:" + person.holder().id());
  }

  private boolean isFromRegistry(Person holder) {
    return history.deaths(holder).stream()
        .filter(death -> death.undoneAt().isEmpty())
        .anyMatch(death -> death.source() == DeathSource.REGISTRY);
  }
}
