package az.pasport.intake;

import org.jspecify.annotations.Nullable;

/**
 * A message about a record, as an edge has parsed it: text that nobody has checked yet. All four
 * kinds go the same way through {@link IntakePipeline}.
 */
public sealed interface IntakeMessage
    permits Submission, Correction, WithdrawalRequest, Confirmation {
  /** The sender's own number of the message, unique within the facility. */
  @Nullable String messageId();

  /** Whether it is worth nothing without a proof of the worker who sends it. */
  default boolean needsProvedWorker() {
    return false;
  }

  /** Calls the method of the visitor that is for this kind of message. */
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of message. */
  interface Visitor<R> {
    R entry(Submission submission);

    R correction(Correction correction);

    R withdrawal(WithdrawalRequest withdrawal);

    R confirmation(Confirmation confirmation);
  }
}
