package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what the messages of one transaction are compared with, and holds the people whom they are
 * about. The checks that do not depend on a person come first; no records are read for a message
 * that they refuse.
 */
@ApplicationScoped
class IntakeReader {
  @Inject Acknowledgements acknowledgements;
  @Inject FraudChecks fraudChecks;
  @Inject PersonMismatchLimit limits;
  @Inject KnownPeopleReader people;
  @Inject StoredRecordReader records;

  /**
   * Reads them.
   *
   * @param takesAnswers whether the registry's answers are taken before to the people whose rows
   *     are locked; they change nothing for a message that is not taken
   */
  IntakeDecision read(
      Authority authority, List<PendingSubmission> messages, Instant now, boolean takesAnswers) {
    Acknowledgements.Told before = acknowledgements.told(authority.sender(), numbers(messages));
    Map<String, Acknowledgement> told = before.acknowledged();
    Facility facility = before.facility();
    PersonMismatchCounter watch = limits.watch(authority, facility, now);
    List<PendingSubmission> fresh =
        messages.stream().filter(message -> !told.containsKey(message.messageId())).toList();
    TransactionFraudChecks fraud = fraudChecks.begin(authority, facility, fresh, now);

    Set<Identity> subjects = subjects(fresh, fraud, watch);
    Map<Identity, Person> locked = people.findForUpdate(subjects);
    if (!locked.isEmpty()) {
      // A copy of a message may have been taken while we waited for its person: compared with its
      // own record, the message would contradict itself.
      told.putAll(acknowledgements.told(authority.sender(), numbers(fresh)).acknowledged());
    }
    subjects.removeAll(locked.keySet());
    KnownPeople known = people.read(locked, takesAnswers ? fresh : List.of(), now);

    var stored = new HashMap<String, StoredRecord>();
    for (PendingSubmission message : fresh) {
      if (fraud.objection(message.worker()).isEmpty() && records.lockPerson(authority, message)) {
        // The transaction that locked the person before may have taken a copy of this message.
        told.putAll(
            acknowledgements.told(authority.sender(), numbers(List.of(message))).acknowledged());
        if (!told.containsKey(message.messageId())) {
          stored.put(message.messageId(), records.read(authority, message, now, takesAnswers));
        }
      }
    }

    PersonMismatches mismatches =
        limits.about(authority, facility, compared(known, stored), subjects, now);
    return new IntakeDecision(
        new IntakeContext(authority, facility, now, fraud, watch, mismatches), told, known, stored);
  }

  private static Set<String> numbers(List<PendingSubmission> messages) {
    return messages.stream().map(PendingSubmission::messageId).collect(Collectors.toSet());
  }

  /** Whom new records are about, without those that are refused for any person. */
  private static Set<Identity> subjects(
      List<PendingSubmission> fresh, TransactionFraudChecks fraud, PersonMismatchCounter watch) {
    return fresh.stream()
        .filter(message -> message.change().named().isEmpty())
        .flatMap(message -> message.change().submission().stream())
        .filter(submission -> IntakeDecision.objection(fraud, watch, submission).isEmpty())
        .map(submission -> submission.subject().identity())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The people whose details are compared with those in a message. */
  private static List<Person> compared(KnownPeople known, Map<String, StoredRecord> stored) {
    return Stream.concat(
            known.people().values().stream(),
            stored.values().stream()
                .filter(record -> !record.ofPerson().isEmpty())
                .map(record -> record.current().person()))
        .toList();
  }
}
