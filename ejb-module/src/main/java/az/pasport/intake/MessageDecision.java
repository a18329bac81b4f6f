package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.Worker;
import java.util.Optional;
import java.util.function.Consumer;

/** What is decided about one message. */
sealed interface MessageDecision {
  Answer answer();

  /** The refusal that is written down; empty where there is none. */
  default Optional<Refusal> refusal() {
    return Optional.empty();
  }

  /** What is written if nothing comes between; empty where nothing is. */
  default Optional<Accepted> accepted() {
    return Optional.empty();
  }

  static MessageDecision refused(Worker worker, Problem problem) {
    return new Refused(Refusal.of(worker, problem));
  }

  /** It is refused, and the refusal is written down. */
  record Refused(Refusal reason) implements MessageDecision {
    @Override
    public Answer answer() {
      return reason.answer();
    }

    @Override
    public Optional<Refusal> refusal() {
      return Optional.of(reason);
    }
  }

  /** It is only answered: nothing is written. */
  record Answered(Answer answer) implements MessageDecision {}

  /**
   * It is taken.
   *
   * @param record the version that is acknowledged
   * @param deed how the audit names what was done
   * @param change what is done to the stored records
   */
  record Accepted(
      Acknowledgement acknowledgement,
      HealthRecord record,
      String deed,
      Consumer<RecordWriter> change)
      implements MessageDecision {
    @Override
    public Answer answer() {
      return acknowledgement.accepted();
    }

    @Override
    public Optional<Accepted> accepted() {
      return Optional.of(this);
    }
  }
}
