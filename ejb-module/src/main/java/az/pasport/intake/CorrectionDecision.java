package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Lot;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordFactory;
import az.pasport.record.RecordSource;
import az.pasport.record.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides about one correction of a record that may be changed. */
final class CorrectionDecision {
  private final IntakeContext context;
  private final StoredRecord stored;
  private final HealthRecord current;
  private final PendingSubmission message;
  private final ValidatedSubmission replacement;

  CorrectionDecision(
      IntakeContext context,
      StoredRecord stored,
      PendingSubmission message,
      ValidatedSubmission replacement) {
    this.context = context;
    this.stored = stored;
    this.current = stored.current();
    this.message = message;
    this.replacement = replacement;
  }

  /** The decision; what it needs besides the record is added to the outcome. */
  MessageDecision decide(IntakeOutcome outcome) {
    Optional<Refusal> refusal = refusal();
    if (refusal.isPresent()) {
      return new MessageDecision.Refused(refusal.get());
    }
    HealthRecord next = next();
    DetailsChange details = detailsChange(next);
    var warnings = new ArrayList<>(message.warnings());
    if (details.taken().isEmpty() && changesNothing(next)) {
      warnings.add(WarningCode.UNCHANGED.at("replaces"));
      warnings.addAll(details.warnings());
      return accepted(current, warnings, "CORRECTION_UNCHANGED", records -> {});
    }
    if (changesLot()) {
      lotUsed().ifPresent(lot -> outcome.needsDose(current.facility(), lot));
      outcome.givenBack().add(current);
    }
    PersonDetails subject = replacement.subject();
    details
        .taken()
        .ifPresent(
            name ->
                outcome
                    .renamed()
                    .put(
                        current.person().holder(),
                        new Person(subject.identity(), name, subject.birthDate())));
    warnings.addAll(details.warnings());
    warnings.addAll(RecordWarnings.of(replacement, stored.others()));
    boolean staysFrozen = staysFrozen(next);
    return accepted(
        next,
        warnings,
        "RECORD_CORRECTED",
        records -> records.replace(current, next, staysFrozen, context.now()));
  }

  private MessageDecision accepted(
      HealthRecord record, List<Warning> warnings, String deed, Consumer<RecordWriter> change) {
    return new MessageDecision.Accepted(
        new Acknowledgement(context.facility(), message, record, warnings), record, deed, change);
  }

  /** Why it is refused: first what does not depend on others' records. */
  private Optional<Refusal> refusal() {
    Optional<Problem> objection =
        context
            .watch()
            .objection(replacement.worker().id())
            .or(this::otherRecord)
            .or(() -> changesLot() ? context.fraud().noDose(replacement) : Optional.empty());
    if (objection.isPresent()) {
      return Optional.of(Refusal.of(replacement.worker(), objection.get()));
    }
    List<Problem> problems =
        new PersonComparison(context.authority(), context.mismatches())
            .ofCorrection(replacement, message.finding(), current, stored.ofPerson());
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.told(
                replacement.worker(),
                Optional.of(current.person()),
                problems,
                context.watch(),
                context.mismatches()));
  }

  private Optional<Problem> otherRecord() {
    if (replacement.event().kind() != current.kind()) {
      return Optional.of(ProblemCode.OTHER_KIND.at("replaces.recordId"));
    }
    return current.person().isKnownAs(replacement.subject().identity())
        ? Optional.empty()
        : Optional.of(ProblemCode.OTHER_PERSON.at("person"));
  }

  private Optional<Lot> lotUsed() {
    return replacement.event().lotUsed();
  }

  private boolean changesLot() {
    return !lotUsed().equals(current.lotUsed());
  }

  private HealthRecord next() {
    RegistryFinding finding = message.finding();
    return RecordFactory.record(
        new RecordSource(
            current.version().next(),
            current.person(),
            current.facility(),
            replacement.worker(),
            context.authority().provesWorker(),
            context.now(),
            context.fraud().standing(replacement, current),
            finding.submitted(replacement.subject()),
            finding.state()),
        replacement.event());
  }

  private DetailsChange detailsChange(HealthRecord next) {
    Person person = current.person().holder();
    Authority authority = context.authority();
    if (person.registryComparedOn().isPresent()
        && (message.finding().isKept() || !authority.isStaff())) {
      return DetailsChange.besideRegistry(person, replacement.subject());
    }
    return DetailsChange.of(
        authority,
        person,
        replacement.subject(),
        PersonComparison.isAlone(authority, stored.ofPerson()),
        next.differences(current).isEmpty());
  }

  /**
   * Whether the next version would say nothing new. A record that is held may become one that a
   * second worker can confirm, and one in doubt is cleared by a correction that says the same.
   */
  private boolean changesNothing(HealthRecord next) {
    boolean counts = next.counts() && !staysFrozen(next);
    return next.differences(current).isEmpty()
        && counts == current.counts()
        && (current.counts() || current.isWorkerProved() || !next.isWorkerProved())
        && !(context.authority().mayClearDoubt() && stored.isInDoubt());
  }

  /** While the registry is silent, a frozen record stays so. */
  private boolean staysFrozen(HealthRecord next) {
    return current.isFrozen() && next.registryState() == RegistryState.NOT_COMPARED;
  }
}
