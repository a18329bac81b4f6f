package az.pasport.clinic;

import jakarta.ejb.ApplicationException;

/** A table is not taken at all; none of its rows was looked at. */
@ApplicationException(rollback = true)
public final class TableRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  /** Why; the page has words for it. */
  public enum Reason {
    /** There is no file, or nothing in it. */
    EMPTY,
    /** It is a workbook that cannot be read, or is protected by a password. */
    DAMAGED,
    /** It is no UTF-8. */
    NOT_UTF8,
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    /** A cell is longer than any field may be. */
    LONG_CELL,
    /** A cell of a CSV file holds a control character other than a tabulator or a line break. */
    CONTROL_CHARACTER,
    /** A cell holds a formula, which nobody here computes. */
    FORMULA,
    /** A cell is an error of the spreadsheet program. */
    ERROR_CELL,
    UNKNOWN_COLUMN,
    COLUMN_TWICE,
    COLUMN_MISSING,
    /** A row has a text where there is no heading. */
    ROW_TOO_LONG,
    /** Too many files are being read now. */
    BUSY,
    /** The worker has an upload that is not finished. */
    UNFINISHED
  }

  /**
   * A refusal.
   *
   * @param detail the heading or the place that is meant; empty without one
   */
  public TableRefused(Reason reason, String detail) {
    super(reason.name());
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** The heading or the cell that is meant; empty without one. */
  public String detail() {
    return detail;
  }
}
