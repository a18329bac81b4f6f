package az.pasport.web.table;

import az.pasport.clinic.TableRefused;
import az.pasport.clinic.UploadedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables as CSV (RFC 4180) in UTF-8, with a byte order mark or without. The delimiter is the one of
 * comma, semicolon and tabulator that the first line has most of: Excel writes a semicolon where
 * the decimal sign is a comma, as it is in Azerbaijan.
 */
final class CsvTable {
  static final String FORMAT = "csv";

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String DELIMITERS = ",;\t";

  private CsvTable() {}

  /** Reads a file; throws {@link TableRefused} if it is none, or more than a table may be. */
  static UploadedTable read(byte[] file) {
    String text = withoutDelimiterLine(decode(file));
    String delimiter = delimiter(text);
    List<List<String>> rows = rows(text, format(delimiter));
    if (rows.isEmpty()) {
      throw new TableRefused(TableRefused.Reason.EMPTY, "");
    }
    return new UploadedTable(FORMAT, delimiter, rows.get(0), rows.subList(1, rows.size()));
  }

  /** Writes a table. */
  static void write(UploadedTable table, OutputStream out) throws IOException {
    var writer = new CsvWriter(out, format(table.delimiter()));
    writer.write(table.headings());
    for (List<String> row : table.rows()) {
      writer.write(row);
    }
    writer.flush();
  }

  private static CSVFormat format(String delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
  }

  private static String decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      var refused = new TableRefused(TableRefused.Reason.NOT_UTF8, "");
      refused.initCause(e);
      throw refused;
    }
  }

  /** Excel's own first line, {@code sep=;}, is no heading. */
  private static String withoutDelimiterLine(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.substring(0, end).strip().matches("sep=[,;\\t]?")
        ? text.substring(end + 1)
        : text;
  }

  private static String delimiter(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Map<String, Long> counts =
        DELIMITERS
            .chars()
            .boxed()
            .collect(
                Collectors.toMap(
                    Character::toString,
                    one -> first.chars().filter(letter -> letter == one).count()));
    return Stream.of(",", ";", "\t")
        .max((one, other) -> Long.compare(counts.get(one), counts.get(other)))
        .filter(most -> counts.get(most) > 0)
        .orElse(",");
  }

  private static List<List<String>> rows(String text, CSVFormat format) {
    var rows = new ArrayList<List<String>>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord line : parser) {
        List<String> cells = withoutBlankEnd(line.stream().map(CellText::read).toList());
        if (cells.isEmpty()) {
          continue;
        }
        rows.add(cells);
        check(rows, cells, line.getRecordNumber());
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      var refused = new TableRefused(TableRefused.Reason.DAMAGED, "");
      refused.initCause(e);
      throw refused;
    }
  }

  /** Spreadsheet programs write a delimiter for each column that was ever touched. */
  private static List<String> withoutBlankEnd(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static void check(List<List<String>> rows, List<String> cells, long line) {
    if (rows.size() > UploadedTable.MOST_ROWS + 1) {
      throw new TableRefused(TableRefused.Reason.TOO_MANY_ROWS, "");
    }
    if (cells.size() > UploadedTable.MOST_COLUMNS) {
      throw new TableRefused(TableRefused.Reason.TOO_MANY_COLUMNS, "");
    }
    if (cells.stream().anyMatch(cell -> cell.length() > UploadedTable.LONGEST_CELL)) {
      throw new TableRefused(TableRefused.Reason.LONG_CELL, Long.toString(line));
    }
    if (cells.stream().flatMapToInt(String::chars).anyMatch(CsvTable::isForbidden)) {
      throw new TableRefused(TableRefused.Reason.CONTROL_CHARACTER, Long.toString(line));
    }
  }

  private static boolean isForbidden(int letter) {
    return Character.isISOControl(letter) && letter != '\t' && letter != '\r' && letter != '\n';
  }
}
