package az.pasport.web.table;

import az.pasport.clinic.TableRefused;
import az.pasport.clinic.UploadedTable;
import az.pasport.web.process.ProcessSandbox;
import az.pasport.web.table.reader.XlsxReaderProgram;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens a workbook in a Java process of its own, with 160 MB of heap and the protections of {@link
 * ProcessSandbox}. A file that is too much for it ends that process and nothing else.
 */
final class XlsxReaderProcess {
  /** The process is killed then, whatever it does. */
  private static final int SECONDS = 15;

  private static final int MOST_ROWS_WITH_HEADINGS = UploadedTable.MOST_ROWS + 1;

  private final List<Path> libraries;

  /**
   * A reader.
   *
   * @param libraries the jars that the program needs besides its own classes
   */
  XlsxReaderProcess(List<Path> libraries) {
    this.libraries = List.copyOf(libraries);
  }

  /**
   * The texts of the first sheet; takes at most some 15 seconds.
   *
   * @param file not closed here
   * @throws TableRefused if it cannot be read, or is more than a table may be
   */
  List<List<String>> read(InputStream file) throws IOException {
    Process process = ProcessSandbox.ofThisSystem().of(command()).start();
    var end = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS);
    var kill = CompletableFuture.runAsync(process::destroyForcibly, end);
    var complaints = CompletableFuture.runAsync(() -> discard(process.getErrorStream()));
    try {
      send(file, process);
      return rows(process.getInputStream());
    } finally {
      kill.cancel(false);
      process.destroyForcibly();
      complaints.cancel(true);
    }
  }

  private static List<List<String>> rows(InputStream output) throws IOException {
    try (DataInputStream in = new DataInputStream(output)) {
      if (in.readInt() == XlsxReaderProgram.REFUSED) {
        throw new TableRefused(TableRefused.Reason.valueOf(in.readUTF()), in.readUTF());
      }
      int count = in.readInt();
      check(count, MOST_ROWS_WITH_HEADINGS);
      var rows = new ArrayList<List<String>>();
      for (int row = 0; row < count; row++) {
        int cells = in.readInt();
        check(cells, UploadedTable.MOST_COLUMNS);
        var texts = new ArrayList<String>();
        for (int cell = 0; cell < cells; cell++) {
          texts.add(in.readUTF());
        }
        rows.add(texts);
      }
      return rows;
    } catch (IOException | IllegalArgumentException e) {
      // It was killed, or an exploited one says what the program never would.
      throw damaged(e);
    }
  }

  private static void check(int count, int most) {
    if (count < 0 || count > most) {
      throw new IllegalArgumentException("more than the program was told");
    }
  }

  private static TableRefused damaged(Exception cause) {
    var refused = new TableRefused(TableRefused.Reason.DAMAGED, "");
    refused.initCause(cause);
    return refused;
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx160m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:ReservedCodeCacheSize=32m",
        "-XX:+ExitOnOutOfMemoryError",
        // It may write no file, not even the JVM's own.
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "-cp",
        Stream.concat(Stream.of(home()), libraries.stream().map(Path::toString))
            .distinct()
            .collect(Collectors.joining(File.pathSeparator)),
        XlsxReaderProgram.class.getName(),
        Integer.toString(MOST_ROWS_WITH_HEADINGS),
        Integer.toString(UploadedTable.MOST_COLUMNS),
        Integer.toString(UploadedTable.LONGEST_CELL));
  }

  /** The directory of our own classes. Payara names, for a class in a directory, its file. */
  private static String home() {
    CodeSource source = XlsxReaderProcess.class.getProtectionDomain().getCodeSource();
    String place;
    try {
      place = Path.of(source.getLocation().toURI()).toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("no path to our classes", e);
    }
    String file = XlsxReaderProcess.class.getName().replace('.', File.separatorChar) + ".class";
    return place.endsWith(file) ? place.substring(0, place.length() - file.length()) : place;
  }

  private static void send(InputStream file, Process process) {
    try (OutputStream in = process.getOutputStream()) {
      file.transferTo(in);
    } catch (IOException e) {
      // The process ended before it had read all; what it wrote says why.
      return;
    }
  }

  private static void discard(InputStream stream) {
    try (stream) {
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // It has ended.
      return;
    }
  }
}
