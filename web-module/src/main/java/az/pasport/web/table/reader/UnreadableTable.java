package az.pasport.web.table.reader;

/** A workbook that is not taken, and why. */
final class UnreadableTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String place;

  /**
   * A refusal.
   *
   * @param reason a name of {@code TableRefused.Reason}
   * @param place the cell that is meant, e.g. {@code B7}; empty without one
   */
  UnreadableTable(String reason, String place) {
    super(reason);
    this.reason = reason;
    this.place = place;
  }

  String reason() {
    return reason;
  }

  String place() {
    return place;
  }
}
