package az.pasport.intake;

import az.pasport.record.WithdrawalReason;
import org.jspecify.annotations.Nullable;

/**
 * A record that should not be there: text that nobody has checked yet, as {@link Submission} is.
 *
 * @param messageId the sender's own number of the message
 * @param recordId public number of the record
 * @param version that it replaces, from 1
 * @param worker who takes it back
 * @param reason a name of {@link WithdrawalReason}
 */
public record WithdrawalRequest(
    @Nullable String messageId,
    @Nullable String recordId,
    @Nullable Integer version,
    Submission.Author worker,
    @Nullable String reason)
    implements IntakeMessage {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.withdrawal(this);
  }
}
