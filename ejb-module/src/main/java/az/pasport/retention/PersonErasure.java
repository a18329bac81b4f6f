package az.pasport.retention;

import az.pasport.audit.AuditLog;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Erases people whose time is over, with all that is stored of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonErasure {
  @PersistenceContext EntityManager entities;
  @Inject People people;
  @Inject PersonHistory history;
  @Inject ErasablePersonData data;
  @Inject AuditLog audit;

  /** The next people after this internal number, whether due or not. */
  public List<Long> next(long behind, int most) {
    return people.numbers(behind, most);
  }

  /** Those of whom no record came and no certificate was issued or in use within the period. */
  public List<Long> candidates(Collection<Long> numbers, RetentionPeriod period, Instant now) {
    return entities
        .createQuery(
            "select p.id from Person p where p.id in :numbers and p.joinedTo is null and not exists"
                + " (select r.id from HealthRecord r where r.person = p and r.receivedAt > :before)"
                + " and not exists (select c.id from Certificate c where c.person = p"
                + " and (c.issuedAt > :before or c.signatureExpiresAt > :now)) order by p.id",
            Long.class)
        .setParameter("numbers", numbers)
        .setParameter("before", period.before(now))
        .setParameter("now", now)
        .getResultList();
  }

  /** Erases those of the people who are due, all in one transaction. */
  public ErasedCounts erase(Collection<Long> numbers, RetentionPeriod period, Instant now) {
    ErasedCounts erased =
        numbers.stream()
            .sorted()
            // Joined identities are erased with their holder.
            .flatMap(
                number -> people.findForUpdate(number).stream().filter(held -> held.id() == number))
            .filter(person -> data.use(person, now).isOver(period, now))
            .map(person -> erase(person, now))
            .reduce(new ErasedCounts(), ErasedCounts::plus);
    if (!erased.isNothing()) {
      audit.append(Caller.Job.RETENTION, RetentionJob.DEED, erased.toString());
    }
    // What clashes must surface here, as this call's failure, not at the commit.
    entities.flush();
    return erased;
  }

  private ErasedCounts erase(Person person, Instant now) {
    ErasedCounts erased = data.erase(person, now);
    history.erase(person);
    return erased;
  }
}
