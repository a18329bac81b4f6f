package az.pasport.intake;

import org.jspecify.annotations.Nullable;

/**
 * A second worker's confirmation of a record that is held: text that nobody has checked yet.
 *
 * @param version of the record that the worker has seen
 */
public record Confirmation(
    @Nullable String messageId,
    @Nullable String recordId,
    @Nullable Integer version,
    Submission.Author worker)
    implements IntakeMessage {
  @Override
  public boolean needsProvedWorker() {
    return true;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.confirmation(this);
  }
}
