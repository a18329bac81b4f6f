package az.pasport.web.table.reader;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A workbook on standard input, the texts of its first sheet on standard output: {@link #TABLE},
 * the number of rows, and for each row its number, the number of its cells and their texts; or
 * {@link #REFUSED}, a name of {@code TableRefused.Reason} and what it is about. Numbers are of four
 * bytes, texts as {@link DataOutputStream#writeUTF} writes them.
 *
 * <p>It computes no formula and follows no reference to another file.
 */
public final class XlsxReaderProgram {
  public static final int TABLE = 1;
  public static final int REFUSED = 2;

  private static final int MOST_ENTRIES = 1000;
  private static final long MOST_UNPACKED_BYTES = 64L * 1024 * 1024;

  /** Rows that a sheet may have, with blank ones. */
  private static final int MOST_SHEET_ROWS = 20_000;

  private XlsxReaderProgram() {}

  /** Takes the rows, columns and characters of a cell that may be at most. */
  public static void main(String[] args) throws IOException {
    var limits =
        new Limits(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    try (DataOutputStream out = new DataOutputStream(System.out)) {
      read(System.in.readAllBytes(), limits, out);
    }
  }

  /**
   * What a table may have.
   *
   * @param rows that are not blank, with that of the headings
   */
  record Limits(int rows, int columns, int characters) {}

  static void read(byte[] file, Limits limits, DataOutputStream out) throws IOException {
    try {
      checkSize(file);
      write(rows(file, limits), out);
    } catch (UnreadableTable e) {
      out.writeInt(REFUSED);
      out.writeUTF(e.reason());
      out.writeUTF(e.place());
    } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
      out.writeInt(REFUSED);
      out.writeUTF("DAMAGED");
      out.writeUTF("");
    }
  }

  /** Unpacks everything once, into nothing: what it comes to is known before it is parsed. */
  private static void checkSize(byte[] file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      long unpacked = 0;
      int entries = 0;
      byte[] buffer = new byte[16 * 1024];
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        entries++;
        try (InputStream content = zip.getInputStream(entry)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES) {
              throw new UnreadableTable("TOO_LARGE", "");
            }
          }
        }
      }
    }
  }

  private static List<List<String>> rows(byte[] file, Limits limits) throws IOException {
    var rows = new ArrayList<List<String>>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
      int physical = 0;
      for (Iterator<Row> each = sheet.iterator(); each.hasNext(); ) {
        List<String> texts = SheetRow.texts(each.next(), limits);
        physical++;
        if (texts.stream().allMatch(String::isBlank)) {
          continue;
        }
        rows.add(texts);
        if (rows.size() > limits.rows() || physical > MOST_SHEET_ROWS) {
          throw new UnreadableTable("TOO_MANY_ROWS", "");
        }
      }
    }
    return rows;
  }

  private static void write(List<List<String>> rows, DataOutputStream out) throws IOException {
    out.writeInt(TABLE);
    out.writeInt(rows.size());
    for (List<String> row : rows) {
      out.writeInt(row.size());
      for (String text : row) {
        out.writeUTF(text);
      }
    }
    out.flush();
  }
}
