package az.pasport.clinic;

import java.util.List;

/**
 * A table as it was read from a file.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param delimiter between the fields of a CSV file: a comma, a semicolon or a tabulator
 * @param headings the texts of its first row
 * @param rows the texts of the others, which may be shorter or longer than the headings
 */
public record UploadedTable(
    String format, String delimiter, List<String> headings, List<List<String>> rows) {
  /** Rows of one upload, without the headings; as many as a batch of the hospitals' contract. */
  public static final int MOST_ROWS = 1000;

  /** Columns of one table. */
  public static final int MOST_COLUMNS = 60;

  /** Characters of one cell. */
  public static final int LONGEST_CELL = 500;

  public UploadedTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
