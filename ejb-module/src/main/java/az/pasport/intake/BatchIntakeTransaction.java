package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.Deaths;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.Records;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New records, many in one transaction: what they are compared with is read at once, and what was
 * found good is written at once with its acknowledgements and audit entries, or none of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class BatchIntakeTransaction {
  @PersistenceContext EntityManager entities;
  @Resource SessionContext session;
  @Inject People people;
  @Inject Records records;
  @Inject Acknowledgements acknowledgements;
  @Inject FraudChecks guards;
  @Inject MismatchLimits limits;
  @Inject Refusals refusals;
  @Inject RegistryUpdate registry;
  @Inject Deaths deaths;
  @Inject UnknownPersonMismatches strangers;
  @Inject AuditLog audit;

  /**
   * Takes new records of one sender, whatever of them may be taken.
   *
   * @return an answer for each, in order; empty if another sender has just taken doses that they
   *     need: then nothing was written, and they must be taken one by one. A single record always
   *     has its answer
   */
  public Optional<List<Answer>> admit(Authority authority, Instant now, List<PendingSubmission> arrivals) {
    Set<String> messages = arrivals.stream().map(PendingSubmission::messageId).collect(Collectors.toSet());
    Acknowledgements.Told told = acknowledgements.told(authority.sender(), messages);
    Facility facility = told.facility();
    MismatchWatch mismatchWatch = limits.watch(authority, facility, now);
    BatchDecision sitting =
        sitting(
            authority, facility, mismatchWatch, now, arrivals, told.acknowledged(), this::update);
    List<Answer> answers = arrivals.stream().map(sitting::decide).toList();
    for (var needed : sitting.doses().entrySet()) {
      Optional<Problem> noDose =
          guards.takeDoses(authority, facility, needed.getKey(), needed.getValue(), now);
      if (noDose.isPresent()) {
        return tooFew(authority, noDose.get(), arrivals, now);
      }
    }
    write(authority, sitting, now);
    sitting.strangers().forEach(stranger -> strangers.add(facility, stranger, now));
    refusals.write(authority, sitting.refusals(), now);
    refusals.write(authority, mismatchWatch, facility);
    return Optional.of(answers);
  }

  /** What a new record would be answered now; nothing is written. */
  public Answer check(Authority authority, Instant now, PendingSubmission arrival) {
    Acknowledgements.Told told =
        acknowledgements.told(authority.sender(), Set.of(arrival.messageId()));
    return sitting(
            authority,
            told.facility(),
            limits.watch(authority, told.facility(), now),
            now,
            List.of(arrival),
            told.acknowledged(),
            (person, finding, records, at) -> {})
        .decide(arrival);
  }

  private Optional<List<Answer>> tooFew(
      Authority authority, Problem noDose, List<PendingSubmission> arrivals, Instant now) {
    if (arrivals.size() == 1) {
      Refusal refusal = Refusal.of(arrivals.get(0).draft().worker(), noDose);
      refusals.write(authority, List.of(refusal), now);
      return Optional.of(List.of(refusal.answer()));
    }
    // Of other lots, doses may have been taken already.
    session.setRollbackOnly();
    return Optional.empty();
  }

  private BatchDecision sitting(
      Authority authority,
      Facility facility,
      MismatchWatch mismatchWatch,
      Instant now,
      List<PendingSubmission> arrivals,
      Map<String, Acknowledgement> told,
      Update update) {
    List<PendingSubmission> fresh =
        arrivals.stream().filter(arrival -> !told.containsKey(arrival.messageId())).toList();
    List<Draft> drafts = fresh.stream().map(PendingSubmission::draft).toList();
    FraudChecks.Watch watch = guards.watch(authority, facility, drafts, now);
    Set<Identity> subjects = new HashSet<>();
    for (Draft draft : drafts) {
      if (BatchDecision.objection(watch, mismatchWatch, draft).isEmpty()) {
        subjects.add(draft.subject().identity());
      }
    }
    Map<Identity, Person> known = people.findAndHold(subjects);
    if (!known.isEmpty()) {
      // A copy of a message may have been taken while we waited for its person: compared with its
      // own record, the message would contradict itself.
      Set<String> messages = fresh.stream().map(PendingSubmission::messageId).collect(Collectors.toSet());
      told.putAll(acknowledgements.told(authority.sender(), messages).acknowledged());
    }
    Map<Identity, List<HealthRecord>> records = recordsOf(known);
    for (PendingSubmission arrival : fresh) {
      Identity identity = arrival.draft().subject().identity();
      Person person = known.get(identity);
      if (person != null) {
        update.of(
            person,
            arrival.finding(),
            records.getOrDefault(person.holder().identity(), List.of()),
            now);
      }
    }
    // A frozen record speaks of somebody else: it must not stand in the way of the FIN's owner.
    records.values().forEach(some -> some.removeIf(HealthRecord::isFrozen));
    PersonMismatches mismatches = limits.about(authority, facility, known.values(), now);
    subjects.stream()
        .filter(subject -> !known.containsKey(subject))
        .forEach(subject -> mismatches.add(subject, strangers.times(facility, subject, now)));
    return new BatchDecision(
        authority, facility, watch, mismatchWatch, mismatches, now, told, known, records);
  }

  /** What is done with the registry's answer about a person who is held. */
  private interface Update {
    void of(Person person, RegistryFinding finding, List<HealthRecord> records, Instant now);
  }

  private void update(
      Person person, RegistryFinding finding, List<HealthRecord> records, Instant now) {
    registry.apply(person, records, finding.answer(), now);
  }

  private Map<Identity, List<HealthRecord>> recordsOf(Map<Identity, Person> known) {
    var found = new HashMap<Identity, List<HealthRecord>>();
    for (HealthRecord record : records.all(known.values())) {
      found
          .computeIfAbsent(record.person().holder().identity(), any -> new ArrayList<>())
          .add(record);
    }
    return found;
  }

  private void write(Authority authority, BatchDecision sitting, Instant now) {
    sitting.newPeople().forEach(people::register);
    sitting
        .renamed()
        .forEach(
            (person, described) ->
                people.correct(person, described.name(), described.birthDate(), now));
    sitting
        .good()
        .forEach(
            (acknowledgement, record) -> {
              records.add(record);
              acknowledgements.add(acknowledgement);
            });
    audit.append(
        authority.caller(),
        "RECORD_ACCEPTED",
        sitting.good().values().stream().map(record -> "record:" + record.recordId()).toList());
    // A clash of keys must surface here, as this call's failure, not at some later commit.
    entities.flush();
    sitting
        .newDeaths()
        .forEach((person, day) -> deaths.recordFromRegistry(person, Optional.of(day)));
  }
}
