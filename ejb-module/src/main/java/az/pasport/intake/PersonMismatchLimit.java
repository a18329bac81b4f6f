package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.record.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Limits what a facility can find out by guessing. Called in the transaction of a message, which
 * also writes down what was told: if it fails, nothing was. Staff are not limited; they may look a
 * person up, which is audited.
 */
@ApplicationScoped
class PersonMismatchLimit {
  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext EntityManager entities;
  @Inject IntakeSettings settings;
  @Inject UnknownPersonMismatches strangers;

  /** Watches over what a message of this sender is told. */
  PersonMismatchCounter watch(Authority sender, Facility facility, Instant now) {
    if (sender.isStaff()) {
      return PersonMismatchCounter.none();
    }
    Instant since = now.minus(HOUR);
    return new PersonMismatchCounter(
        settings.mismatchesHourly(),
        settings.mismatchesOfFacility(),
        told(facility, since),
        () -> {
          counter(facility);
          return told(facility, since);
        });
  }

  /** What the sender was told lately about these people, and those who are not on record. */
  PersonMismatches about(
      Authority sender,
      Facility facility,
      Collection<Person> people,
      Collection<Identity> unknown,
      Instant now) {
    if (sender.isStaff()) {
      return new PersonMismatches(Integer.MAX_VALUE, now);
    }
    var mismatches = new PersonMismatches(settings.mismatchesOfPerson(), now);
    unknown.forEach(stranger -> mismatches.add(stranger, strangers.times(facility, stranger, now)));
    if (people.isEmpty()) {
      return mismatches;
    }
    Map<Long, Person> byId =
        people.stream()
            .flatMap(person -> person.entries().stream())
            .distinct()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    entities
        .createQuery(
            "select r.personId, r.code, r.submissions, r.refusedAt from RefusedSubmission r"
                + " where r.facilityId = :facility and r.personId in :people"
                + " and r.refusedAt > :since",
            Object[].class)
        .setParameter("facility", facility.id())
        .setParameter("people", byId.keySet())
        .setParameter("since", now.minus(PersonMismatches.RECORDS))
        .getResultStream()
        .forEach(
            row ->
                mismatches.add(
                    Objects.requireNonNull(byId.get((Long) row[0])),
                    (ProblemCode) row[1],
                    (Integer) row[2],
                    (Instant) row[3]));
    return mismatches;
  }

  /** Remembers that the sender was told that the registry differs, of who is not on record. */
  void remember(Facility facility, Collection<Identity> unknown, Instant now) {
    unknown.forEach(stranger -> strangers.add(facility, stranger, now));
  }

  /** How many workers are refused now because they were told too many mismatches. */
  int workersOverLimit(Instant now) {
    return entities
        .createQuery(
            "select r.facilityId, r.workerId from RefusedSubmission r"
                + " where r.refusedAt > :since and r.code in :codes"
                + " group by r.facilityId, r.workerId having sum(r.submissions) >= :limit",
            Object[].class)
        .setParameter("since", now.minus(HOUR))
        .setParameter("codes", PersonMismatchCounter.COUNTED)
        .setParameter("limit", (long) settings.mismatchesHourly())
        .getResultList()
        .size();
  }

  /** The facility's counter, locked until the transaction ends. */
  MismatchCounter counter(Facility facility) {
    MismatchCounter known =
        entities.find(MismatchCounter.class, facility.id(), LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    // Another message may insert it at the same time: then this one fails, and is taken again.
    var first = new MismatchCounter(facility.id());
    entities.persist(first);
    entities.flush();
    return first;
  }

  private Map<String, Integer> told(Facility facility, Instant since) {
    return entities
        .createQuery(
            "select r.workerId, sum(r.submissions) from RefusedSubmission r"
                + " where r.facilityId = :facility and r.refusedAt > :since and r.code in :codes"
                + " group by r.workerId",
            Object[].class)
        .setParameter("facility", facility.id())
        .setParameter("since", since)
        .setParameter("codes", PersonMismatchCounter.COUNTED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
  }
}
