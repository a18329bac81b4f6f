package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.Records;
import az.pasport.record.RegistryState;
import az.pasport.registry.RegistryAnswer;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the registry's answer about one person, in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComparisonTransaction {
  @PersistenceContext EntityManager entities;
  @Inject People people;
  @Inject Records records;
  @Inject RegistryUpdate update;
  @Inject AuditLog audit;

  /** Takes an answer; the person is held only if it changes something. */
  public void take(Fin fin, RegistryAnswer answer, Instant now) {
    Optional<Person> seen = answer.isAnswered() ? people.entry(fin) : Optional.empty();
    if (seen.filter(person -> RegistryUpdate.isNeeded(person, records.all(person), answer))
        .isEmpty()) {
      return;
    }
    // What was read before the row was locked may have changed since.
    entities.clear();
    people
        .findForUpdate(fin)
        .flatMap(holder -> people.entry(fin))
        .ifPresent(person -> update.apply(person, records.all(person), answer, now));
    // What clashes must surface here, as this call's failure, not at the commit.
    entities.flush();
  }

  /** Writes down that an official had the registry asked about a person. */
  public void audit(Fin fin, Caller official) {
    people
        .find(fin)
        .ifPresentOrElse(
            person -> audit.append(official, "PERSON_COMPARED", "person:" + person.id()),
            () -> audit.append(official, "NOBODY_FOUND", "person:none"));
  }

  /** The next people with records that wait for an answer, or are frozen. */
  public List<RecordComparison.Open> open(long behind, int most) {
    return entities
        .createQuery(
            "select p.id, p.fin from Person p where p.id > :behind and p.fin is not null"
                + " and exists (select r.id from HealthRecord r where r.person = p"
                + " and r.replacedAt is null and r.registryState in :open"
                + " and type(r) <> Withdrawal) order by p.id",
            Object[].class)
        .setParameter("behind", behind)
        .setParameter("open", List.of(RegistryState.NOT_COMPARED, RegistryState.MISMATCHED))
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new RecordComparison.Open((Long) row[0], new Fin((String) row[1])))
        .toList();
  }

  /** How many records of people with a FIN stand how. */
  public Map<RegistryState, Long> counts() {
    var counts = new EnumMap<RegistryState, Long>(RegistryState.class);
    Stream.of(RegistryState.values()).forEach(state -> counts.put(state, 0L));
    entities
        .createQuery(
            "select r.registryState, count(r.id) from HealthRecord r where r.replacedAt is null"
                + " and r.person.fin is not null and type(r) <> Withdrawal"
                + " group by r.registryState",
            Object[].class)
        .getResultStream()
        .forEach(row -> counts.put((RegistryState) row[0], (Long) row[1]));
    return counts;
  }
}
