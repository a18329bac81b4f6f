package az.pasport.record;

import az.pasport.audit.AuditLog;
import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.facility.FacilityCode;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One submission, one transaction: record, acknowledgement and audit entry, or none of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeTransaction {
  @PersistenceContext EntityManager entities;
  @Inject Facilities facilities;
  @Inject People people;
  @Inject Records records;
  @Inject AuditLog audit;

  /** A message's number, what it says, and when it came. */
  record Message(String id, String payloadHash, Instant receivedAt) {}

  /** Takes a message whose fields are good: answers it with what was committed before, or now. */
  public Answer take(FacilityCode code, Message message, Draft draft) {
    Facility facility =
        facilities
            .byCode(code)
            .orElseThrow(() -> new IllegalArgumentException("no facility " + code));
    Optional<Acknowledgement> earlier = acknowledgement(facility, message);
    if (earlier.isPresent()) {
      return earlier.get().again(message.payloadHash());
    }
    Optional<Person> known = people.findAndHold(draft.subject().identity());
    // A copy of this message may have been taken while we waited for the person: compared with its
    // own record, the message would contradict itself.
    Optional<Acknowledgement> meanwhile = acknowledgement(facility, message);
    if (meanwhile.isPresent()) {
      return meanwhile.get().again(message.payloadHash());
    }
    List<Problem> problems = known.map(person -> contradictions(person, draft)).orElse(List.of());
    if (!problems.isEmpty()) {
      return new Answer.Rejected(problems);
    }
    Person person = known.orElseGet(() -> register(draft.subject()));
    HealthRecord record =
        draft.record(
            new HealthRecord.Source(
                HealthRecord.Version.first(),
                person,
                facility,
                draft.worker(),
                message.receivedAt()));
    records.add(record);
    var acknowledgement = new Acknowledgement(message.id(), message.payloadHash(), record);
    entities.persist(acknowledgement);
    audit.append("facility:" + code, "RECORD_ACCEPTED", "record:" + record.recordId());
    // A clash of keys must surface here, as this call's failure, not at some later commit.
    entities.flush();
    return acknowledgement.accepted();
  }

  private Optional<Acknowledgement> acknowledgement(Facility facility, Message message) {
    return entities
        .createQuery(
            "select a from Acknowledgement a"
                + " where a.facilityId = :facility and a.messageId = :message",
            Acknowledgement.class)
        .setParameter("facility", facility.id())
        .setParameter("message", message.id())
        .getResultStream()
        .findFirst();
  }

  private Person register(Draft.Subject subject) {
    return people.register(subject.identity(), subject.name(), subject.birthDate());
  }

  private List<Problem> contradictions(Person person, Draft draft) {
    var problems = new ArrayList<Problem>();
    if (!person.answersTo(draft.subject().name())) {
      problems.add(ProblemCode.PERSON_NAME_DIFFERS.at("person"));
    }
    if (!person.birthDate().equals(draft.subject().birthDate())) {
      problems.add(ProblemCode.PERSON_BIRTH_DATE_DIFFERS.at("person.birthDate"));
    }
    List<HealthRecord> known = records.of(person);
    if (draft instanceof Draft.Dose dose) {
      repeatedDose(dose, known).ifPresent(problems::add);
    } else if (draft instanceof Draft.Test test && isRepeated(test, known)) {
      problems.add(ProblemCode.ALREADY_RECORDED.at("test.sampledAt"));
    } else if (draft instanceof Draft.Recovered recovered && isRepeated(recovered, known)) {
      problems.add(ProblemCode.ALREADY_RECORDED.at("recovery.firstPositive"));
    }
    return problems;
  }

  private static Optional<Problem> repeatedDose(Draft.Dose dose, List<HealthRecord> known) {
    for (HealthRecord record : known) {
      if (record instanceof VaccinationDose other) {
        if (other.givenOn().equals(dose.givenOn())) {
          return Optional.of(ProblemCode.DOSE_ON_SAME_DAY.at("dose.date"));
        }
        if (other.position().number() == dose.position().number()) {
          return Optional.of(ProblemCode.DOSE_ALREADY_RECORDED.at("dose.doseNumber"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRepeated(Draft.Test test, List<HealthRecord> known) {
    return known.stream()
        .anyMatch(
            record ->
                record instanceof TestResult other
                    && other.sampledAt().equals(test.sampledAt())
                    && other.type() == test.type());
  }

  private static boolean isRepeated(Draft.Recovered recovered, List<HealthRecord> known) {
    return known.stream()
        .anyMatch(
            record ->
                record instanceof Recovery other
                    && other.firstPositive().equals(recovered.firstPositive()));
  }
}
