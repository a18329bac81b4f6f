package az.pasport.intake;

import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.RecordVersion;
import az.pasport.record.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the records that messages name, and holds their people. */
@ApplicationScoped
class StoredRecordReader {
  @Inject People people;
  @Inject Records records;
  @Inject RecordChangeListener listener;
  @Inject RegistryUpdate registry;

  /**
   * Locks the row of the person of the record that a message names.
   *
   * @return whether there is such a record that the sender may be told of; false for a message that
   *     names none
   */
  boolean lockPerson(Authority authority, PendingSubmission message) {
    Optional<HealthRecord> record =
        message
            .change()
            .named()
            .flatMap(named -> records.current(named.recordId()))
            .filter(authority::isOwn);
    record.ifPresent(found -> people.findForUpdate(found.person().id()));
    return record.isPresent();
  }

  /**
   * Reads the record that a message names.
   *
   * @param message whose person is locked
   * @param takesAnswer whether the registry's answer is taken to the person before it is read
   */
  StoredRecord read(
      Authority authority, PendingSubmission message, Instant now, boolean takesAnswer) {
    RecordVersion named = message.change().named().orElseThrow();
    HealthRecord current = records.current(named.recordId()).orElseThrow();
    Optional<Answer.Outdated> outdated =
        current.recordVersion() == named.number()
            ? Optional.empty()
            : Optional.of(outdated(named, current));
    boolean isInDoubt =
        outdated.isEmpty() && current.kind().isStanding() && listener.isInDoubt(current);
    var stored = new StoredRecord(current, isInDoubt, outdated, List.of());
    Optional<ValidatedSubmission> replacement = message.change().submission();
    if (replacement.isEmpty() || stored.objection(authority, message.worker()).isPresent()) {
      return stored;
    }
    Person entry = current.person();
    List<HealthRecord> all = records.all(entry);
    if (takesAnswer && replacement.get().subject().identity().equals(entry.identity())) {
      registry.apply(entry, all, message.finding().answer(), now);
    }
    return new StoredRecord(
        current,
        isInDoubt,
        outdated,
        all.stream()
            .filter(record -> !record.isContested() || record.recordId().equals(current.recordId()))
            .toList());
  }

  private Answer.Outdated outdated(RecordVersion named, HealthRecord current) {
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
}
