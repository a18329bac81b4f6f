package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordFactory;
import az.pasport.record.RecordSource;
import az.pasport.record.RecordVersion;
import az.pasport.registry.RegisteredPerson;
import az.pasport.time.Baku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about new records. */
final class EntryDecision {
  private final IntakeContext context;
  private final KnownPeople known;
  private final IntakeOutcome outcome;
  private final PersonComparison comparison;

  EntryDecision(IntakeContext context, KnownPeople known, IntakeOutcome outcome) {
    this.context = context;
    this.known = known;
    this.outcome = outcome;
    this.comparison = new PersonComparison(context.authority(), context.mismatches());
  }

  MessageDecision decide(PendingSubmission message, ValidatedSubmission submission) {
    Optional<Problem> objection =
        IntakeDecision.objection(context.fraud(), context.watch(), submission);
    if (objection.isPresent()) {
      return MessageDecision.refused(submission.worker(), objection.get());
    }
    Optional<Person> person = known.find(submission.subject().identity());
    List<Problem> problems = problems(person, submission, message.finding());
    if (problems.isEmpty()) {
      return accepted(message, submission);
    }
    Refusal refusal =
        Refusal.told(submission.worker(), person, problems, context.watch(), context.mismatches());
    if (person.isEmpty() && refusal.names(ProblemCode.REGISTRY_DIFFERS)) {
      context.mismatches().add(submission.subject().identity(), 1);
      outcome.strangers().add(submission.subject().identity());
    }
    return new MessageDecision.Refused(refusal);
  }

  private List<Problem> problems(
      Optional<Person> person, ValidatedSubmission submission, RegistryFinding finding) {
    return person
        .map(
            registered ->
                comparison.ofNew(
                    submission,
                    finding,
                    outcome.renamed().getOrDefault(registered, registered),
                    known.recordsOf(registered)))
        .orElseGet(() -> comparison.ofUnknown(submission, finding));
  }

  private MessageDecision accepted(PendingSubmission message, ValidatedSubmission submission) {
    RegistryFinding finding = message.finding();
    Person person =
        known.findOrAdd(submission.subject().identity(), () -> newPerson(submission, finding));
    List<HealthRecord> others = known.recordsOf(person);
    if (PersonComparison.isLeftToRecords(finding, person)
        && !PersonComparison.isVouchedFor(others)) {
      rename(person, submission.subject());
    }
    var warnings = new ArrayList<>(message.warnings());
    warnings.addAll(RecordWarnings.of(submission, others));
    HealthRecord record =
        RecordFactory.record(
            new RecordSource(
                RecordVersion.first(),
                person,
                context.facility(),
                submission.worker(),
                context.authority().provesWorker(),
                context.now(),
                context.fraud().standing(submission),
                finding.submitted(submission.subject()),
                finding.state()),
            submission.event());
    submission.event().lotUsed().ifPresent(lot -> outcome.needsDose(context.facility(), lot));
    others.add(record);
    context.fraud().entered(submission);
    return new MessageDecision.Accepted(
        new Acknowledgement(context.facility(), message, record, warnings),
        record,
        "RECORD_ACCEPTED",
        records -> records.add(record));
  }

  /** What is registered of a person whose records were all withdrawn gives way to a new record. */
  private void rename(Person person, PersonDetails subject) {
    if (!person.isDescribedAs(subject.name(), subject.birthDate())) {
      outcome.renamed().put(person, subject.person());
    }
  }

  private Person newPerson(ValidatedSubmission submission, RegistryFinding finding) {
    PersonDetails subject = submission.subject();
    Optional<RegisteredPerson> registered = finding.registered();
    Person person =
        registered
            .map(
                found ->
                    new Person(
                        subject.identity(),
                        found.name().inPlaceOf(subject.name()),
                        found.birthDate()))
            .orElseGet(subject::person);
    registered.ifPresent(
        found -> {
          RegistryUpdate.note(person, found, Baku.dateOf(context.now()));
          found.deathDate().ifPresent(day -> outcome.newDeaths().put(person, day));
        });
    outcome.newPeople().add(person);
    return person;
  }
}
