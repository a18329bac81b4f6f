package az.pasport.intake;

import org.jspecify.annotations.Nullable;

/**
 * A record as it should have been: text that nobody has checked yet, as {@link Submission} is.
 *
 * @param recordId public number of the record
 * @param version that it replaces, from 1
 * @param replacement the whole record anew; a person's other name or birth date in it corrects the
 *     person
 */
public record Correction(
    @Nullable String recordId, @Nullable Integer version, Submission replacement)
    implements IntakeMessage {
  @Override
  public @Nullable String messageId() {
    return replacement.messageId();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.correction(this);
  }
}
