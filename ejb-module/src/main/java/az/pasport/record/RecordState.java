package az.pasport.record;

import az.pasport.message.Messages;

/** How a record stands, in words for the facility that sent it. */
public enum RecordState {
  IN_FORCE,
  PENDING,
  IN_DOUBT,
  FROZEN,
  WITHDRAWN;

  /**
   * How a record stands.
   *
   * @param isInDoubt whether somebody has called it into doubt
   */
  public static RecordState of(HealthRecord record, boolean isInDoubt) {
    if (!record.kind().isStanding()) {
      return WITHDRAWN;
    }
    if (isInDoubt) {
      return IN_DOUBT;
    }
    if (record.isFrozen()) {
      return FROZEN;
    }
    return record.counts() ? IN_FORCE : PENDING;
  }

  /** What it means, in Azerbaijani. */
  public String az() {
    return Messages.AZ.of(this);
  }

  /** The same in English. */
  public String en() {
    return Messages.EN.of(this);
  }
}
