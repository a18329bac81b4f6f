package az.pasport.record;

/** Whether a record counts. The database stores the names. */
public enum ConfirmationStatus {
  /** It counts from the moment it came. */
  STANDS,
  /**
   * Back-dated: it counts for nothing until a second worker of its facility confirms it. Senders
   * are told {@link RecordState#PENDING}.
   */
  HELD,
  /** It was held, and counts from its confirmation. */
  CONFIRMED
}
