package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordKind;
import az.pasport.record.RecordState;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of the asking facility, as a list shows it: it says nothing of the person.
 *
 * @param version that stands
 * @param happenedOn the day of the event, in Baku; of a withdrawn record the day of the withdrawal
 * @param workerId of who entered this version; empty if not on the facility's register
 * @param receivedAt when this version came
 * @param held whether it waits for a second worker, who can confirm it
 * @param state how it stands
 * @param withdrawal why it was taken back; empty of one that was not
 */
public record EnteredRecord(
    UUID recordId,
    int version,
    RecordKind kind,
    LocalDate happenedOn,
    String workerId,
    String workerName,
    Instant receivedAt,
    boolean held,
    RecordState state,
    Optional<WithdrawalReason> withdrawal) {
  static EnteredRecord of(HealthRecord record, Worker worker) {
    return new EnteredRecord(
        record.recordId(),
        record.recordVersion(),
        record.kind(),
        record.happenedOn(),
        worker.id(),
        worker.name(),
        record.receivedAt(),
        record.isHeld() && !record.isSuspended(),
        RecordState.of(record, record.isSuspended()),
        record.withdrawalReason());
  }

  /**
   * The same with what it says.
   *
   * @param entry the list's line
   * @param person whom it is about, as a message would say it
   * @param fields what happened, by the contract's names; without a withdrawn record's
   */
  public record Content(
      EnteredRecord entry, Submission.Subject person, Map<String, String> fields) {
    public Content {
      fields = Map.copyOf(fields);
    }

    static Content of(HealthRecord record, Worker worker) {
      return new Content(
          EnteredRecord.of(record, worker), stated(record.person()), record.fields());
    }

    /**
     * With the spelling in the passport, and a hyphen for the part that a name of one part lacks.
     */
    private static Submission.Subject stated(Person person) {
      Submission.Subject described = PersonDetails.described(person);
      return new Submission.Subject(
          described.fin(),
          described.documentType(),
          described.documentCountry(),
          described.documentNumber(),
          part(person.holder().name().familyName()),
          part(person.holder().name().givenName()),
          described.patronymic(),
          described.birthDate(),
          person
              .holder()
              .name()
              .latin()
              .map(
                  latin ->
                      new Submission.LatinName(part(latin.familyName()), part(latin.givenName())))
              .orElse(null));
    }

    private static String part(String name) {
      return name.isEmpty() ? "-" : name;
    }
  }
}
