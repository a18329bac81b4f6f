package az.pasport.web.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8, line by line: a long one needs no memory. It begins
 * with a byte order mark, without which Excel shows no Azerbaijani letters; no cell is taken for a
 * formula.
 */
public final class CsvWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  /** Writes with commas between the cells. */
  public CsvWriter(OutputStream out) throws IOException {
    this(out, CSVFormat.RFC4180);
  }

  CsvWriter(OutputStream out, CSVFormat format) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    this.printer = new CSVPrinter(writer, format);
  }

  /** Writes a line. */
  public void write(List<String> cells) throws IOException {
    printer.printRecord(cells.stream().map(CellText::written).toList());
  }

  /** Sends what was written; the stream stays open. */
  public void flush() throws IOException {
    printer.flush();
  }
}
