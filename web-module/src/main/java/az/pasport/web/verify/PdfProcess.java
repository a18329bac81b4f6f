package az.pasport.web.verify;

import az.pasport.scan.QrSearch;
import com.google.zxing.LuminanceSource;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
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
 * Opens a PDF in a Java process of its own, with 160 MB of heap. A PDF may hold streams that
 * inflate a thousandfold, several times over, and no library bounds them all; here such a file ends
 * the small process and nothing else.
 */
final class PdfProcess {
  private static final Logger LOG = Logger.getLogger(PdfProcess.class.getName());
  private static final int SECONDS = 15;
  private static final int LONGEST_TEXT = 8_192;

  private PdfProcess() {}

  /** Looks for a QR code in a PDF's first pages; takes at most some 15 seconds. */
  static Reading read(byte[] file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command())
            .directory(new File(System.getProperty("java.io.tmpdir")))
            .start();
    try {
      var sending = CompletableFuture.runAsync(() -> send(file, process));
      var text = CompletableFuture.supplyAsync(() -> receive(process.getInputStream()));
      var complaints = CompletableFuture.supplyAsync(() -> receive(process.getErrorStream()));
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return Reading.refused(Reading.Refusal.TOO_COMPLEX);
      }
      sending.join();
      return switch (process.exitValue()) {
        case PdfWorker.FOUND -> new Reading.Found(text.join());
        case PdfWorker.NO_QR -> Reading.refused(Reading.Refusal.NO_QR);
        case PdfWorker.DAMAGED -> Reading.refused(Reading.Refusal.DAMAGED);
        case PdfWorker.LOCKED -> Reading.refused(Reading.Refusal.LOCKED);
        default -> {
          LOG.log(
              Level.WARNING,
              "reading a PDF ended with exit code {0}: {1}",
              new Object[] {process.exitValue(), complaints.join().lines().findFirst().orElse("")});
          yield Reading.refused(Reading.Refusal.TOO_COMPLEX);
        }
      };
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx160m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        PdfWorker.class.getName(),
        String.valueOf(SECONDS - 3));
  }

  /** The places from which this very process has the classes that the small one needs. */
  private static String classPath() {
    return Stream.of(
            PdfWorker.class,
            QrSearch.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            Log.class,
            LuminanceSource.class)
        .map(PdfProcess::home)
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

  private static void send(byte[] file, Process process) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(file);
    } catch (IOException e) {
      // The process ended before it had read all; its exit code says why.
      return;
    }
  }

  /** The beginning; the rest is read, too, or the process would wait for somebody to do it. */
  private static String receive(InputStream stream) {
    try (stream) {
      var beginning = new String(stream.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
      stream.transferTo(OutputStream.nullOutputStream());
      return beginning;
    } catch (IOException e) {
      return "";
    }
  }
}
