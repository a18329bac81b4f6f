package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.RecordSource;
import az.pasport.record.Records;
import az.pasport.record.RegistryState;
import az.pasport.record.SubmittedPerson;
import az.pasport.record.Withdrawal;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import az.pasport.security.FacilityCode;
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
import java.util.UUID;
import java.util.stream.Stream;

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
  @Inject RecordChangeListener dependants;
  @Inject FraudChecks guards;
  @Inject MismatchLimits limits;
  @Inject Refusals refusals;
  @Inject RegistryUpdate registry;
  @Inject AuditLog audit;

  /**
   * A message's number, what it says, in whose name and when it came.
   *
   * @param warnings what its sender should know, as far as no other record is needed to tell it
   */
  record Message(
      String id,
      PayloadHash payloadHash,
      Authority authority,
      Instant receivedAt,
      List<Warning> warnings) {
    Message {
      warnings = List.copyOf(warnings);
    }

    /** The same with more to warn of. */
    Message warnedOf(List<Warning> more) {
      return new Message(
          id,
          payloadHash,
          authority,
          receivedAt,
          Stream.concat(warnings.stream(), more.stream()).toList());
    }
  }

  /** Puts a corrected version in the place of the one named. */
  public Answer correct(
      Message message, HealthRecord.Version replaced, Draft draft, RegistryFinding finding) {
    return change(
        message,
        replaced,
        draft.worker(),
        (facility, current) -> {
          Person entry = current.person();
          Person person = entry.holder();
          if (draft.subject().identity().equals(entry.identity())) {
            registry.apply(entry, records.all(person), finding.answer(), message.receivedAt());
          }
          Optional<Refusal> refusal = refusal(facility, message, current, draft, finding);
          if (refusal.isPresent()) {
            return refused(message, refusal.get());
          }
          HealthRecord next = corrected(message, current, draft, finding);
          List<HealthRecord> all = unfrozen(person, current);
          DetailsChange details = detailsChange(message, draft, finding, current, next, all);
          List<Warning> warnings = warnings(draft, current, details, all);
          if (details.taken().isEmpty() && changesNothing(message, current, next)) {
            return acknowledged(
                facility,
                message
                    .warnedOf(List.of(WarningCode.UNCHANGED.at("replaces")))
                    .warnedOf(details.warnings()),
                current,
                "CORRECTION_UNCHANGED");
          }
          Optional<Problem> noDose = changeLot(message, current, draft);
          if (noDose.isPresent()) {
            return refused(message, draft.worker(), noDose.get());
          }
          details
              .taken()
              .ifPresent(
                  name ->
                      people.correct(
                          person, name, draft.subject().birthDate(), message.receivedAt()));
          return replaced(facility, message.warnedOf(warnings), current, next, "RECORD_CORRECTED");
        });
  }

  private HealthRecord corrected(
      Message message, HealthRecord current, Draft draft, RegistryFinding finding) {
    ConfirmationStatus standing =
        guards.standing(
            message.authority(), current.facility(), draft, current, message.receivedAt());
    return draft.record(
        next(
            message,
            current,
            draft.worker(),
            standing,
            finding.isKept() ? Optional.of(draft.subject().asSubmitted()) : Optional.empty(),
            finding.state()));
  }

  private static DetailsChange detailsChange(
      Message message,
      Draft draft,
      RegistryFinding finding,
      HealthRecord current,
      HealthRecord next,
      List<HealthRecord> all) {
    Person person = current.person().holder();
    if (person.registryComparedOn().isPresent()
        && (finding.isKept() || message.authority() instanceof Authority.OfFacility)) {
      return DetailsChange.besideRegistry(person, draft.subject());
    }
    return DetailsChange.of(
        message.authority(),
        person,
        draft.subject(),
        PersonComparison.standing(all).stream().allMatch(message.authority()::isOwn),
        next.differences(current).isEmpty());
  }

  private static List<Warning> warnings(
      Draft draft, HealthRecord current, DetailsChange details, List<HealthRecord> all) {
    List<HealthRecord> others =
        all.stream().filter(other -> !other.recordId().equals(current.recordId())).toList();
    return Stream.concat(details.warnings().stream(), RecordWarnings.of(draft, others).stream())
        .toList();
  }

  /**
   * Whether the next version would say nothing new. A record that is held may become one that a
   * second worker can confirm, and one in doubt is cleared by a correction that says the same.
   */
  private boolean changesNothing(Message message, HealthRecord current, HealthRecord next) {
    return next.differences(current).isEmpty()
        && counts(current, next) == current.counts()
        && (current.counts() || current.isWorkerProved() || !next.isWorkerProved())
        && !(message.authority().mayClearDoubt() && dependants.isInDoubt(current));
  }

  /**
   * Whether the next version would count: a frozen record stays so while the registry is silent.
   */
  private static boolean counts(HealthRecord current, HealthRecord next) {
    return next.counts() && !staysFrozen(current, next);
  }

  private static boolean staysFrozen(HealthRecord current, HealthRecord next) {
    return current.isFrozen()
        && next.registryState() == RegistryState.NOT_COMPARED
        && !(next instanceof Withdrawal);
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
                      ConfirmationStatus.STANDS,
                      Optional.empty(),
                      RegistryState.NOT_COMPARED),
                  reason),
              "RECORD_WITHDRAWN");
        });
  }

  /** What {@link #correct} would answer now; nothing is written, and nothing signed. */
  public Answer checkCorrection(
      Message message, HealthRecord.Version replaced, Draft draft, RegistryFinding finding) {
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

  /** How a record of a facility stands; of another facility's record no more than of none. */
  public OwnRecord.Lookup record(FacilityCode code, UUID recordId) {
    return records
        .current(recordId)
        .filter(record -> record.facility().code().equals(code))
        .<OwnRecord.Lookup>map(
            record ->
                new OwnRecord.Lookup.Found(
                    OwnRecord.of(
                        record, dependants.isInDoubt(record), acknowledgements.warnings(record))))
        .orElseGet(() -> new OwnRecord.Lookup.Refused(ProblemCode.NO_SUCH_RECORD.at("recordId")));
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
      Facility facility,
      Message message,
      HealthRecord current,
      Draft draft,
      RegistryFinding finding) {
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
    return current.person().isKnownAs(draft.subject().identity())
        ? Optional.empty()
        : Optional.of(ProblemCode.OTHER_PERSON.at("person"));
  }

  private Optional<Problem> noDose(Message message, HealthRecord current, Draft draft) {
    return draft.lotUsed().equals(current.lotUsed())
        ? Optional.empty()
        : guards.noDose(message.authority(), current.facility(), draft, message.receivedAt());
  }

  private static RecordSource next(
      Message message,
      HealthRecord current,
      Worker worker,
      ConfirmationStatus standing,
      Optional<SubmittedPerson> submitted,
      RegistryState registryState) {
    return new RecordSource(
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
    if (staysFrozen(current, next)) {
      // The time of freezing is left out of the insert.
      entities.flush();
      next.compared(false, message.receivedAt());
    }
  }

  private Answer acknowledged(Facility sender, Message message, HealthRecord record, String deed) {
    var acknowledgement =
        new Acknowledgement(
            sender, message.id(), message.payloadHash(), record, message.warnings());
    acknowledgements.add(acknowledgement);
    audit.append(message.authority().caller(), deed, "record:" + record.recordId());
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
