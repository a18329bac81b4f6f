package az.pasport.intake;

import az.pasport.message.Messages;
import java.util.stream.Stream;

/**
 * What the sender of an accepted message should know: the record is committed, but something about
 * it is unusual, or was done otherwise than the sender may expect.
 */
public enum WarningCode {
  UNCHANGED,
  NAME_NOT_TAKEN,
  SECOND_DOSE_EARLY,
  DOSE_GAP,
  OUTSIDE_APPROVAL,
  UNKNOWN_DEVICE,
  ZONE_IGNORED;

  /** Stands in a general text where a warning's own text has a value. */
  private static final String SOME_VALUE = "…";

  /** A warning of this kind about a field; the values fill the text's places. */
  public Warning at(String field, Object... values) {
    return new Warning(field, this, Stream.of(values).map(String::valueOf).toList());
  }

  /** What the sender should know, in Azerbaijani, with … in place of each value. */
  public String az() {
    return Messages.AZ.of(this, SOME_VALUE, SOME_VALUE);
  }

  /** The same in English. */
  public String en() {
    return Messages.EN.of(this, SOME_VALUE, SOME_VALUE);
  }
}
