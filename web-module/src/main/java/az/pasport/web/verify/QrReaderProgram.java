package az.pasport.web.verify;

import az.pasport.qrscan.Deadline;
import az.pasport.qrscan.FileFormat;
import az.pasport.qrscan.PhotoReader;
import az.pasport.qrscan.QrSearch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.LogManager;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The program that {@link QrReaderProcess} runs: a picture or a PDF on standard input, a {@link
 * ReaderReport} on standard output, what happened as exit code. It knows nothing of the server that
 * started it.
 */
final class QrReaderProgram {
  /** The exit codes that have a meaning; any other says that the file was too much for it. */
  static final int FOUND = 0;

  static final int NO_QR = 10;
  static final int DAMAGED = 11;
  static final int LOCKED = 12;
  static final int TOO_MANY_PIXELS = 13;
  static final int TOO_COMPLEX = 14;

  private QrReaderProgram() {}

  /** Takes the seconds after which the search ends. */
  public static void main(String[] args) throws IOException {
    // What libraries say of a hostile file would fill the pipe that nobody reads meanwhile.
    LogManager.getLogManager().reset();
    byte[] file = System.in.readAllBytes();
    var report = new ReaderReport(new PrintStream(System.out, false, StandardCharsets.US_ASCII));
    System.exit(read(file, Deadline.in(Duration.ofSeconds(Long.parseLong(args[0]))), report));
  }

  private static int read(byte[] file, Deadline deadline, ReaderReport report) {
    try {
      if (FileFormat.of(file) == FileFormat.PDF) {
        PdfPages.search(file, deadline, report);
      } else {
        report.found(QrSearch.in(PhotoReader.read(file, deadline), deadline));
      }
      return report.isEmpty() ? NO_QR : FOUND;
    } catch (InvalidPasswordException e) {
      return LOCKED;
    } catch (PhotoReader.TooManyPixels e) {
      return TOO_MANY_PIXELS;
    } catch (PhotoReader.TooManyScans e) {
      return TOO_COMPLEX;
    } catch (IOException e) {
      return DAMAGED;
    }
  }
}
