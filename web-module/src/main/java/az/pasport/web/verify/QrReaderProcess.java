package az.pasport.web.verify;

import az.pasport.qrscan.QrSearch;
import az.pasport.web.process.ProcessSandbox;
import az.pasport.web.verify.Reading.Refusal;
import com.google.zxing.LuminanceSource;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a picture or a PDF of a stranger in a Java process of its own, with 160 MB of heap and the
 * protections of {@link ProcessSandbox}. A file that is too much for it ends this process and
 * nothing else.
 */
final class QrReaderProcess {
  private static final Logger LOG = Logger.getLogger(QrReaderProcess.class.getName());

  /** The process is killed then, whatever it does. */
  static final int SECONDS = 15;

  private QrReaderProcess() {}

  /**
   * Looks for QR codes; takes at most some 15 seconds.
   *
   * @param file not closed here
   * @param search how long the search may take; it ends by itself then, and what was found until
   *     then counts; in whole seconds
   */
  static Reading read(InputStream file, Duration search) throws IOException, InterruptedException {
    Process process = ProcessSandbox.ofThisSystem().of(command(search)).start();
    var end = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS);
    var kill = CompletableFuture.runAsync(process::destroyForcibly, end);
    try {
      send(file, process);
      String report = receive(process.getInputStream());
      String complaint = receive(process.getErrorStream());
      return ReaderReport.parse(report, refusal(process.waitFor(), complaint));
    } finally {
      kill.cancel(false);
      process.destroyForcibly();
    }
  }

  /** What an exit code says if nothing was found. */
  private static Refusal refusal(int exitCode, String complaint) {
    return switch (exitCode) {
      case QrReaderProgram.FOUND, QrReaderProgram.NO_QR -> Refusal.NO_QR;
      case QrReaderProgram.DAMAGED -> Refusal.DAMAGED;
      case QrReaderProgram.LOCKED -> Refusal.LOCKED;
      case QrReaderProgram.TOO_MANY_PIXELS -> Refusal.TOO_MANY_PIXELS;
      case QrReaderProgram.TOO_COMPLEX -> Refusal.TOO_COMPLEX;
      default -> {
        LOG.log(
            Level.WARNING,
            "reading an uploaded file ended with exit code {0}: {1}",
            new Object[] {exitCode, complaint.lines().findFirst().orElse("")});
        yield Refusal.TOO_COMPLEX;
      }
    };
  }

  private static List<String> command(Duration search) {
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
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        QrReaderProgram.class.getName(),
        String.valueOf(search.toSeconds()));
  }

  /** The places from which this very process has the classes that the small one needs. */
  private static String classPath() {
    return Stream.of(
            QrReaderProgram.class,
            QrSearch.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            Log.class,
            LuminanceSource.class)
        .map(QrReaderProcess::home)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jar or directory of a class. Payara names, for a class in a directory, the class file. */
  private static String home(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    String place;
    try {
      place = Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path to " + type.getName(), e);
    }
    String file = type.getName().replace('.', File.separatorChar) + ".class";
    return place.endsWith(file) ? place.substring(0, place.length() - file.length()) : place;
  }

  private static void send(InputStream file, Process process) {
    try (OutputStream in = process.getOutputStream()) {
      file.transferTo(in);
    } catch (IOException e) {
      // The process ended before it had read all; its exit code says why.
      return;
    }
  }

  /** The beginning; the rest is read, too, or the process would wait for somebody to do it. */
  private static String receive(InputStream stream) {
    try (stream) {
      var beginning =
          new String(stream.readNBytes(ReaderReport.MOST_BYTES), StandardCharsets.UTF_8);
      stream.transferTo(OutputStream.nullOutputStream());
      return beginning;
    } catch (IOException e) {
      return "";
    }
  }
}
