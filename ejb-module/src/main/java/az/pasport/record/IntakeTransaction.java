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

/**
 * One change of a record, in the caller's transaction or one of its own: its next version, what
 * follows from it, the acknowledgement and the audit entry, or none of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class IntakeTransaction {
  @PersistenceContext EntityManager entities;
  @Inject Facilities facilities;
  @Inject People people;
  @Inject Records records;
  @Inject Acknowledgements acknowledgements;
  @Inject Dependants dependants;
  @Inject Guards guards;
  @Inject MismatchLimits limits;
  @Inject Refusals refusals;
  @Inject RegistryUpdate registry;
  @Inject AuditLog audit;

  /** A message's number, what it says, in whose name and when it came. */
  record Message(String id, String payloadHash, Authority authority, Instant receivedAt) {}

  /** Puts a corrected version in the place of the one named. */
  public Answer correct(
      Message message, HealthRecord.Version replaced, Draft draft, Finding finding) {
    return change(
        message,
        replaced,
        draft.worker(),
        (facility, current) -> {
          Person person = current.person();
          if (draft.subject().identity().equals(person.identity())) {
            registry.apply(person, records.all(person), finding.answer(), message.receivedAt());
          }
          Optional<Refusal> refusal = refusal(facility, message, current, draft, finding);
          if (refusal.isPresent()) {
            return refused(message, refusal.get());
          }
          Optional<Problem> noDose = changeLot(message, current, draft);
          if (noDose.isPresent()) {
            return refused(message, draft.worker(), noDose.get());
          }
          if (correctsDetails(message, person, draft.subject(), finding)) {
            people.correct(
                person, draft.subject().name(), draft.subject().birthDate(), message.receivedAt());
          }
          HealthRecord next =
              draft.record(
                  next(
                      message,
                      current,
                      draft.worker(),
                      guards.standing(
                          message.authority(),
                          current.facility(),
                          draft,
                          current,
                          message.receivedAt()),
                      finding.isKept()
                          ? Optional.of(draft.subject().asSubmitted())
                          : Optional.empty(),
                      finding.state()));
          return replaced(facility, message, current, next, "RECORD_CORRECTED");
        });
  }

  /** Puts a withdrawal in the place of the version named. */
  public Answer withdraw(
      Message message, HealthRecord.Version replaced, Worker worker, WithdrawalReason reason) {
    return change(
        message,
        replaced,
        worker,
        (facility, current) -> {
          guards.putBack(current);
          return replaced(
              facility,
              message,
              current,
              new Withdrawal(
                  next(
                      message,
                      current,
                      worker,
                      Standing.STANDS,
                      Optional.empty(),
                      RegistryState.NOT_COMPARED),
                  reason),
              "RECORD_WITHDRAWN");
        });
  }

  /** What {@link #correct} would answer now; nothing is written, and nothing signed. */
  public Answer checkCorrection(
      Message message, HealthRecord.Version replaced, Draft draft, Finding finding) {
    return change(
        message,
        replaced,
        draft.worker(),
        (facility, current) -> {
          Optional<Refusal> refusal = refusal(facility, message, current, draft, finding);
          return refusal.<Answer>map(Refusal::answer).orElseGet(() -> good(message, current));
        });
  }

  /** What {@link #withdraw} would answer now; nothing is written. */
  public Answer checkWithdrawal(Message message, HealthRecord.Version replaced, Worker worker) {
    return change(message, replaced, worker, (facility, current) -> good(message, current));
  }

  private static Answer good(Message message, HealthRecord current) {
    return new Answer.Accepted(
        current.recordId(), current.recordVersion() + 1, message.receivedAt(), false);
  }

  /** Lets a held record count, on a second worker's word. */
  public Answer confirm(Message message, HealthRecord.Version seen, Worker second) {
    return change(
        message,
        seen,
        second,
        (facility, current) -> {
          Optional<Problem> objection = unconfirmable(message.authority(), current, second);
          if (objection.isPresent()) {
            return refused(message, second, objection.get());
          }
          current.confirm(second, message.receivedAt());
          return acknowledged(facility, message, current, "RECORD_CONFIRMED");
        });
  }

  /** A facility confirms only what two workers have proved to have sent, one each. */
  private static Optional<Problem> unconfirmable(
      Authority authority, HealthRecord current, Worker second) {
    if (!current.isHeld()) {
      return Optional.of(ProblemCode.NOT_HELD.at("replaces.recordId"));
    }
    if (current.worker().id().equals(second.id())) {
      return Optional.of(ProblemCode.SAME_WORKER.at("worker.id"));
    }
    // Else whoever holds the facility's secret enters in a colleague's name, and then confirms.
    return authority instanceof Authority.OfFacility && !current.isWorkerProved()
        ? Optional.of(ProblemCode.ENTRY_NOT_PROVED.at("replaces.recordId"))
        : Optional.empty();
  }

  /** What a facility was told of a message; empty if none was accepted under this number. */
  public Optional<Answer.Duplicate> acknowledgement(FacilityCode code, String messageId) {
    return acknowledgements.of(facility(code), messageId).map(Acknowledgement::told);
  }

  /** A facility's records that wait for a second worker. */
  public List<HeldRecord> held(FacilityCode code, int most) {
    return records.held(facility(code), most).stream().map(HeldRecord::of).toList();
  }

  private Optional<Problem> changeLot(Message message, HealthRecord current, Draft draft) {
    if (draft.lotUsed().equals(current.lotUsed())) {
      return Optional.empty();
    }
    Optional<Problem> noDose =
        draft
            .lotUsed()
            .flatMap(
                lot ->
                    guards.takeDoses(
                        message.authority(), current.facility(), lot, 1, message.receivedAt()));
    if (noDose.isEmpty()) {
      guards.putBack(current);
    }
    return noDose;
  }

  /** What is done with the version that stands. */
  private interface Change {
    Answer of(Facility sender, HealthRecord current);
  }

  private Answer change(Message message, HealthRecord.Version named, Worker worker, Change change) {
    Facility facility = sender(message);
    Optional<Answer> earlier = earlier(facility, message);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Optional<Problem> objection =
        guards.objection(message.authority(), facility, worker, message.receivedAt());
    if (objection.isPresent()) {
      return refused(message, worker, objection.get());
    }
    Optional<HealthRecord> record =
        records.current(named.recordId()).filter(message.authority()::isOwn);
    if (record.isEmpty()) {
      return refused(message, worker, ProblemCode.NO_SUCH_RECORD.at("replaces.recordId"));
    }
    people.hold(record.get().person().id());
    // Whoever held the person before us may have taken a copy of this message, or another.
    Optional<Answer> meanwhile = earlier(facility, message);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    HealthRecord current = records.current(named.recordId()).orElseThrow();
    if (current.recordVersion() != named.number()) {
      return outdated(named, current);
    }
    if (current instanceof Withdrawal) {
      return refused(message, worker, ProblemCode.RECORD_WITHDRAWN.at("replaces.recordId"));
    }
    if (!message.authority().mayClearDoubt() && dependants.isInDoubt(current)) {
      return refused(message, worker, ProblemCode.RECORD_IN_DOUBT.at("replaces.recordId"));
    }
    return change.of(facility, current);
  }

  private Answer outdated(HealthRecord.Version named, HealthRecord current) {
    var changed = new ArrayList<String>();
    for (HealthRecord version : records.versions(named.recordId())) {
      if (version.recordVersion() == named.number()) {
        changed.addAll(current.differences(version));
        if (people.wasCorrectedSince(
            current.person(), version.replacedAt().orElse(current.receivedAt()))) {
          changed.add("person");
        }
      }
    }
    return new Answer.Outdated(
        current.recordId(),
        current.recordVersion(),
        current.receivedAt(),
        List.of(
            ProblemCode.CHANGED_MEANWHILE.at(
                "replaces.version",
                current.recordVersion(),
                named.number(),
                changed.isEmpty() ? "–" : String.join(", ", changed))),
        changed);
  }

  /** Why a correction is refused: first what does not depend on others' records. */
  private Optional<Refusal> refusal(
      Facility facility, Message message, HealthRecord current, Draft draft, Finding finding) {
    Person person = current.person();
    Authority authority = message.authority();
    Instant now = message.receivedAt();
    MismatchWatch watch = limits.watch(authority, facility, now);
    Optional<Problem> objection =
        watch
            .objection(draft.worker().id())
            .or(() -> otherRecord(current, draft))
            .or(() -> noDose(message, current, draft));
    if (objection.isPresent()) {
      return Optional.of(Refusal.of(draft.worker(), objection.get()));
    }
    PersonMismatches mismatches = limits.about(authority, facility, List.of(person), now);
    List<Problem> problems =
        new PersonComparison(authority, mismatches)
            .ofCorrection(draft, finding, current, unfrozen(person, current));
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    Refusal refusal =
        Refusal.told(draft.worker(), Optional.of(person), problems, watch, mismatches);
    refusals.write(authority, watch, facility);
    return Optional.of(refusal);
  }

  /** The person's records without others' that are frozen: those speak of somebody else. */
  private List<HealthRecord> unfrozen(Person person, HealthRecord current) {
    return records.all(person).stream()
        .filter(record -> !record.isFrozen() || record.recordId().equals(current.recordId()))
        .toList();
  }

  private static Optional<Problem> otherRecord(HealthRecord current, Draft draft) {
    if (draft.kind() != current.getClass()) {
      return Optional.of(ProblemCode.OTHER_KIND.at("replaces.recordId"));
    }
    return draft.subject().identity().equals(current.person().identity())
        ? Optional.empty()
        : Optional.of(ProblemCode.OTHER_PERSON.at("person"));
  }

  private Optional<Problem> noDose(Message message, HealthRecord current, Draft draft) {
    return draft.lotUsed().equals(current.lotUsed())
        ? Optional.empty()
        : guards.noDose(message.authority(), current.facility(), draft, message.receivedAt());
  }

  /**
   * Whether a correction speaks of other details than are registered. A facility's spelling counts
   * only where it differs in machine letters: "ALIYEVA" must not take the dots from "Əliyeva". None
   * counts beside the population registry's.
   */
  private static boolean correctsDetails(
      Message message, Person person, Draft.Subject subject, Finding finding) {
    if (person.registryComparedOn().isPresent()
        && (finding.isKept() || message.authority() instanceof Authority.OfFacility)) {
      return false;
    }
    return message.authority() instanceof Authority.OfStaff
        ? !person.isDescribedAs(subject.name(), subject.birthDate())
        : !subject.describes(person);
  }

  private static HealthRecord.Source next(
      Message message,
      HealthRecord current,
      Worker worker,
      Standing standing,
      Optional<SubmittedPerson> submitted,
      RegistryState registryState) {
    return new HealthRecord.Source(
        current.version().next(),
        current.person(),
        current.facility(),
        worker,
        message.authority().provesWorker(),
        message.receivedAt(),
        standing,
        submitted,
        registryState);
  }

  private Answer replaced(
      Facility sender, Message message, HealthRecord current, HealthRecord next, String deed) {
    current.replace(message.receivedAt());
    records.add(next);
    keepFrozen(message, current, next);
    dependants.follow(current.person(), next);
    return acknowledged(sender, message, next, deed);
  }

  /**
   * While the registry is silent, nobody takes a record out of its frozen state by correcting it.
   */
  private void keepFrozen(Message message, HealthRecord current, HealthRecord next) {
    if (current.isFrozen()
        && next.registryState() == RegistryState.NOT_COMPARED
        && !(next instanceof Withdrawal)) {
      // The time of freezing is left out of the insert.
      entities.flush();
      next.compared(false, message.receivedAt());
    }
  }

  private Answer acknowledged(Facility sender, Message message, HealthRecord record, String deed) {
    var acknowledgement = new Acknowledgement(sender, message.id(), message.payloadHash(), record);
    acknowledgements.add(acknowledgement);
    audit.append(message.authority().actor(), deed, "record:" + record.recordId());
    // A clash of keys must surface here, as this call's failure, not at some later commit.
    entities.flush();
    return acknowledgement.accepted();
  }

  private Facility sender(Message message) {
    return facility(message.authority().sender());
  }

  private Facility facility(FacilityCode code) {
    return facilities
        .byCode(code)
        .orElseThrow(() -> new IllegalArgumentException("no facility " + code));
  }

  private Optional<Answer> earlier(Facility facility, Message message) {
    return acknowledgements
        .of(facility, message.id())
        .map(known -> known.again(message.payloadHash()));
  }

  private Answer refused(Message message, Worker worker, Problem problem) {
    return refused(message, Refusal.of(worker, problem));
  }

  private Answer refused(Message message, Refusal refusal) {
    refusals.write(message.authority(), List.of(refusal), message.receivedAt());
    return refusal.answer();
  }
}
