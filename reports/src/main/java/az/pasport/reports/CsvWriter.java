package az.pasport.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.pasport.message.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of comma-separated values (RFC 4180), in UTF-8 with a byte order mark, by which Excel
 * knows the letters. Codes and dates (ISO 8601) are the same in every language.
 */
final class CsvWriter {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvWriter() {}

  /** Writes the headings, by their keys; the caller adds the rows and flushes. */
  static CSVPrinter begin(OutputStream out, Messages words, String... headings) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(BYTE_ORDER_MARK);
    var table = new CSVPrinter(writer, CSVFormat.RFC4180);
    table.printRecord(Stream.of(headings).map(words::getString));
    return table;
  }
}
