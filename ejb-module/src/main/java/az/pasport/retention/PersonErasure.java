package az.pasport.retention;

import az.pasport.approval.RequestErasure;
import az.pasport.audit.AuditLog;
import az.pasport.certificate.CertificateErasure;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decrees;
import az.pasport.intake.RecordErasure;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Erases people whose time is over, with all that is stored of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonErasure {
  @PersistenceContext EntityManager entities;
  @Inject People people;
  @Inject PersonHistory history;
  @Inject Records records;
  @Inject RecordErasure recordErasure;
  @Inject CertificateErasure certificateErasure;
  @Inject RequestErasure requestErasure;
  @Inject Decrees decrees;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * The next people, whether due or not.
   *
   * @param behind the internal number after which to begin
   */
  public List<Long> next(long behind, int most) {
    return people.numbers(behind, most);
  }

  /** Those of whom no record came and no certificate was issued or in use within the period. */
  public List<Long> candidates(Collection<Long> numbers, RetentionPeriod period) {
    Instant now = clock.instant();
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
  public ErasedCounts erase(Collection<Long> numbers, RetentionPeriod period) {
    Instant now = clock.instant();
    ErasedCounts erased =
        numbers.stream()
            .sorted()
            .flatMap(number -> held(number).stream())
            .filter(person -> use(person, now).isOver(period, now))
            .map(person -> erase(person, now))
            .reduce(new ErasedCounts(), ErasedCounts::plus);
    if (!erased.isNothing()) {
      audit.append(Caller.Job.RETENTION, RetentionJob.DEED, erased.toString());
    }
    // What clashes must surface here, as this call's failure, not at the commit.
    entities.flush();
    return erased;
  }

  /** A person by the holder's number; joined identities are erased with their holder. */
  private Optional<Person> held(long number) {
    return people.findForUpdate(number).filter(person -> person.id() == number);
  }

  private PersonUse use(Person person, Instant now) {
    var rules = new Rules(decrees.current());
    MedicalHistory history = MedicalHistory.of(records.of(person));
    return new PersonUse(
        recordErasure.lastChange(person),
        certificateErasure.lives(person),
        Stream.of(CertificateKind.values())
            .anyMatch(kind -> rules.decide(kind, history, now).isEligible()),
        requestErasure.isWaiting(subjects(person)));
  }

  private ErasedCounts erase(Person person, Instant now) {
    int requests = requestErasure.eraseAbout(subjects(person));
    int certificates = certificateErasure.erase(person, now);
    int erased = recordErasure.erase(person);
    history.erase(person);
    return ErasedCounts.ofPerson(erased, certificates, requests);
  }

  /** The person and their records, as the audit and requests call them. */
  private List<String> subjects(Person person) {
    return Stream.concat(
            person.entries().stream().map(entry -> "person:" + entry.id()),
            records.everyVersion(person).stream()
                .map(HealthRecord::recordId)
                .distinct()
                .map(id -> "record:" + id))
        .toList();
  }
}
