package az.pasport.web.table;

import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableRefused;
import az.pasport.clinic.UploadedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Reads tables out of files, a few workbooks at a time, and writes them. */
@ApplicationScoped
public class TableFiles {
  /** Bytes. */
  public static final long LARGEST_FILE = 5L * 1024 * 1024;

  private static final int AT_ONCE = 2;
  private static final long LONGEST_WAIT_SECONDS = 10;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Workbooks of before 2007, and such as are protected by a password. */
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Where the reader's libraries stand, out of the server's own sight. */
  private static final String LIBRARIES = "/WEB-INF/xlsx";

  @Inject ServletContext context;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /**
   * Reads a table. What a file is, its first bytes say.
   *
   * @param size of the file, in bytes
   * @throws TableRefused if it is no table, or more than one may be
   */
  public UploadedTable read(InputStream file, long size) throws IOException, InterruptedException {
    if (size > LARGEST_FILE) {
      throw new TableRefused(TableRefused.Reason.TOO_LARGE, "");
    }
    var buffered = new BufferedInputStream(file);
    buffered.mark(ZIP.length);
    byte[] head = buffered.readNBytes(ZIP.length);
    buffered.reset();
    if (head.length == 0) {
      throw new TableRefused(TableRefused.Reason.EMPTY, "");
    }
    if (java.util.Arrays.equals(head, OLE)) {
      throw new TableRefused(TableRefused.Reason.DAMAGED, "");
    }
    return java.util.Arrays.equals(head, ZIP)
        ? workbook(buffered)
        : CsvTable.read(buffered.readNBytes((int) LARGEST_FILE));
  }

  private UploadedTable workbook(InputStream file) throws IOException, InterruptedException {
    if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw new TableRefused(TableRefused.Reason.BUSY, "");
    }
    try {
      List<List<String>> rows = new XlsxReaderProcess(libraries()).read(file);
      if (rows.isEmpty()) {
        throw new TableRefused(TableRefused.Reason.EMPTY, "");
      }
      return new UploadedTable(
          XlsxWriter.FORMAT,
          ",",
          rows.get(0),
          rows.subList(1, rows.size()).stream()
              .map(row -> row.stream().map(CellText::read).toList())
              .toList());
    } finally {
      places.release();
    }
  }

  /** Writes a table in its own format. */
  public static void write(UploadedTable table, OutputStream out) throws IOException {
    if (table.format().equals(XlsxWriter.FORMAT)) {
      XlsxWriter.write(table, out);
    } else {
      CsvTable.write(table, out);
    }
  }

  /** Writes the empty table of a kind of record, with an example and all codes if it can. */
  public static void writeTemplate(RecordForm form, String format, OutputStream out)
      throws IOException {
    UploadedTable table = TableTemplate.of(form, format);
    if (format.equals(XlsxWriter.FORMAT)) {
      XlsxWriter.write(table, out, TableTemplate.explanation(form));
    } else {
      CsvTable.write(table, out);
    }
  }

  /** Whether a format is one of those that are read and written. */
  public static boolean isFormat(String name) {
    return name.equals(CsvTable.FORMAT) || name.equals(XlsxWriter.FORMAT);
  }

  public static String mediaType(String format) {
    return format.equals(XlsxWriter.FORMAT)
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv;charset=UTF-8";
  }

  private List<Path> libraries() throws IOException {
    Optional<String> folder = Optional.ofNullable(context.getRealPath(LIBRARIES));
    if (folder.isEmpty()) {
      throw new IllegalStateException("the application is not unpacked: no workbook can be read");
    }
    try (Stream<Path> files = Files.list(Path.of(folder.get() + File.separator))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
