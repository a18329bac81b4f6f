package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordState;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a record of the asking facility stands. It says nothing of the person, and nothing of
 * certificates.
 *
 * @param version that stands
 * @param worker who entered this version; without a number if not on the facility's register
 * @param happenedOn the day of the event, in Baku; empty of a withdrawn record
 * @param receivedAt when this version came
 * @param confirmedAt when a second person confirmed it, if it was held
 * @param withdrawalReason of a withdrawn record
 * @param problems what keeps it from counting, and the way out
 * @param warnings what its sender was warned of when this version was accepted
 */
public record OwnRecord(
    UUID recordId,
    RecordState state,
    int version,
    Worker worker,
    Optional<LocalDate> happenedOn,
    Instant receivedAt,
    Optional<Instant> confirmedAt,
    Optional<WithdrawalReason> withdrawalReason,
    List<Problem> problems,
    List<Warning> warnings) {
  private static final String FIELD = "recordId";

  public OwnRecord {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** What a facility is told that asks for a record. */
  public sealed interface Lookup {
    <R> R fold(Function<OwnRecord, R> found, Function<Problem, R> refused);

    /** It is the facility's own. */
    record Found(OwnRecord record) implements Lookup {
      @Override
      public <R> R fold(Function<OwnRecord, R> found, Function<Problem, R> refused) {
        return found.apply(record);
      }
    }

    /** The facility has no such record; of another's record the same is said. */
    record Refused(Problem problem) implements Lookup {
      @Override
      public <R> R fold(Function<OwnRecord, R> found, Function<Problem, R> refused) {
        return refused.apply(problem);
      }
    }
  }

  static OwnRecord of(
      HealthRecord record, Worker worker, boolean isInDoubt, List<Warning> warnings) {
    RecordState state = RecordState.of(record, isInDoubt);
    return new OwnRecord(
        record.recordId(),
        state,
        record.recordVersion(),
        worker,
        Optional.of(record.happenedOn()).filter(any -> record.kind().isStanding()),
        record.receivedAt(),
        record.confirmedAt(),
        record.withdrawalReason(),
        problems(state),
        warnings);
  }

  private static List<Problem> problems(RecordState state) {
    return switch (state) {
      case PENDING -> List.of(ProblemCode.NEEDS_CONFIRMATION.at(FIELD));
      case IN_DOUBT -> List.of(ProblemCode.RECORD_IN_DOUBT.at(FIELD));
      case FROZEN -> List.of(ProblemCode.REGISTRY_DIFFERS.at(FIELD));
      case IN_FORCE, WITHDRAWN -> List.of();
    };
  }
}
