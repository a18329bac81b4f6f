package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.facility.LotStock;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordSource;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * New records that are decided in one transaction, one after the other: each is compared with what
 * was known before, and with those of the same sitting that were found good before it. Reads and
 * writes nothing itself.
 */
final class BatchDecision {
  /** The order in which a transaction holds several lots, or two would wait for each other. */
  static final Comparator<LotStock.Lot> BY_LOT =
      Comparator.comparing(LotStock.Lot::product).thenComparing(LotStock.Lot::number);

  private final Authority authority;
  private final Facility facility;
  private final FraudChecks.Watch watch;
  private final MismatchWatch mismatchWatch;
  private final PersonMismatches mismatches;
  private final PersonComparison comparison;
  private final Instant now;
  private final Map<String, Acknowledgement> told;
  private final Map<Identity, Person> people;
  private final Map<Identity, List<HealthRecord>> records;

  private final List<Person> newPeople = new ArrayList<>();
  private final Map<Person, Person> renamed = new IdentityHashMap<>();
  private final Map<Acknowledgement, HealthRecord> good = new LinkedHashMap<>();
  private final Map<LotStock.Lot, Integer> doses = new TreeMap<>(BY_LOT);
  private final Map<Person, LocalDate> newDeaths = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Identity> strangers = new ArrayList<>();

  /**
   * A sitting.
   *
   * @param mismatchWatch limits what the sender is told of others' records
   * @param mismatches what the sender was told lately about these people
   * @param told what was acknowledged before, by the messages' numbers
   * @param people who are known, by each of their identities, and held
   * @param records of these people, as they stand, by the identities of the holders
   */
  BatchDecision(
      Authority authority,
      Facility facility,
      FraudChecks.Watch watch,
      MismatchWatch mismatchWatch,
      PersonMismatches mismatches,
      Instant now,
      Map<String, Acknowledgement> told,
      Map<Identity, Person> people,
      Map<Identity, List<HealthRecord>> records) {
    this.authority = authority;
    this.facility = facility;
    this.watch = watch;
    this.mismatchWatch = mismatchWatch;
    this.mismatches = mismatches;
    this.comparison = new PersonComparison(authority, mismatches);
    this.now = now;
    this.told = told;
    this.people = people;
    this.records = records;
  }

  /** The answer to a record, if its lot still has a dose for it when the doses are taken. */
  Answer decide(PendingSubmission arrival) {
    Acknowledgement earlier = told.get(arrival.messageId());
    if (earlier != null) {
      return earlier.again(arrival.payloadHash());
    }
    Draft draft = arrival.draft();
    Optional<Problem> objection = objection(watch, mismatchWatch, draft);
    if (objection.isPresent()) {
      return refused(Refusal.of(draft.worker(), objection.get()));
    }
    Identity identity = draft.subject().identity();
    Optional<Person> known = Optional.ofNullable(people.get(identity));
    RegistryFinding finding = arrival.finding();
    List<Problem> problems =
        known
            .map(
                person ->
                    comparison.ofNew(
                        draft,
                        finding,
                        renamed.getOrDefault(person, person),
                        records.getOrDefault(person.holder().identity(), List.of())))
            .orElseGet(() -> comparison.ofUnknown(draft, finding));
    if (problems.isEmpty()) {
      return taken(arrival);
    }
    Refusal refusal = Refusal.told(draft.worker(), known, problems, mismatchWatch, mismatches);
    if (known.isEmpty() && refusal.names(ProblemCode.REGISTRY_DIFFERS)) {
      mismatches.add(identity, 1);
      strangers.add(identity);
    }
    return refused(refusal);
  }

  /**
   * What speaks against a new record whoever it is about. All of this comes before the first look
   * at the person: a message that is refused for any of it tells nothing of anybody.
   */
  static Optional<Problem> objection(FraudChecks.Watch watch, MismatchWatch mismatchWatch, Draft draft) {
    return watch
        .objection(draft.worker())
        .or(() -> mismatchWatch.objection(draft.worker().id()))
        .or(() -> watch.noDose(draft));
  }

  private Answer refused(Refusal refusal) {
    refusals.add(refusal);
    return refusal.answer();
  }

  private Answer taken(PendingSubmission arrival) {
    Draft draft = arrival.draft();
    RegistryFinding finding = arrival.finding();
    Person person =
        people.computeIfAbsent(draft.subject().identity(), any -> newPerson(draft, finding));
    List<HealthRecord> others =
        records.computeIfAbsent(person.holder().identity(), any -> new ArrayList<>());
    if (PersonComparison.isLeftToRecords(finding, person)
        && !PersonComparison.isVouchedFor(others)) {
      rename(person, draft.subject());
    }
    var warnings = new ArrayList<>(arrival.warnings());
    warnings.addAll(RecordWarnings.of(draft, others));
    HealthRecord record =
        draft.record(
            new RecordSource(
                HealthRecord.Version.first(),
                person,
                facility,
                draft.worker(),
                authority.provesWorker(),
                now,
                watch.standing(draft),
                finding.isKept() ? Optional.of(draft.subject().asSubmitted()) : Optional.empty(),
                finding.state()));
    var acknowledgement =
        new Acknowledgement(facility, arrival.messageId(), arrival.payloadHash(), record, warnings);
    draft.lotUsed().ifPresent(lot -> doses.merge(lot, 1, Integer::sum));
    others.add(record);
    told.put(arrival.messageId(), acknowledgement);
    good.put(acknowledgement, record);
    watch.entered(draft);
    return acknowledgement.accepted();
  }

  /** What is registered of a person whose records were all withdrawn gives way to a new record. */
  private void rename(Person person, Draft.Subject subject) {
    if (!person.isDescribedAs(subject.name(), subject.birthDate())) {
      renamed.put(person, new Person(subject.identity(), subject.name(), subject.birthDate()));
    }
  }

  private Person newPerson(Draft draft, RegistryFinding finding) {
    Draft.Subject subject = draft.subject();
    if (finding.answer() instanceof RegistryAnswer.Found found) {
      RegisteredPerson registered = found.person();
      var person =
          new Person(
              subject.identity(),
              registered.name().inPlaceOf(subject.name()),
              registered.birthDate());
      RegistryUpdate.note(person, registered, Baku.dateOf(now));
      registered.deathDate().ifPresent(day -> newDeaths.put(person, day));
      newPeople.add(person);
      return person;
    }
    var person = new Person(subject.identity(), subject.name(), subject.birthDate());
    newPeople.add(person);
    return person;
  }

  /** What was refused. */
  List<Refusal> refusals() {
    return refusals;
  }

  /** Who is not on record, and of whom the sender was told that the registry differs. */
  List<Identity> strangers() {
    return strangers;
  }

  /** Of whom of them the registry says that they have died, and when. */
  Map<Person, LocalDate> newDeaths() {
    return newDeaths;
  }

  /** Who was not known before. */
  List<Person> newPeople() {
    return newPeople;
  }

  /** Whose registered details are to be replaced, each with a person so described. */
  Map<Person, Person> renamed() {
    return renamed;
  }

  /** What is to be written: records that were found good, and what their senders are told. */
  Map<Acknowledgement, HealthRecord> good() {
    return good;
  }

  /** How many doses they need of each lot; lots in the order in which they must be held. */
  Map<LotStock.Lot, Integer> doses() {
    return doses;
  }
}
