package az.pasport.record;

import az.pasport.message.Messages;

/** How a record stands, in words for the facility that sent it. */
public enum RecordState {
  IN_FORCE,
  PENDING,
  IN_DOUBT,
  FROZEN,
  WITHDRAWN;

  /** What it means, in Azerbaijani. */
  public String az() {
    return Messages.AZ.of(this);
  }

  /** The same in English. */
  public String en() {
    return Messages.EN.of(this);
  }
}
