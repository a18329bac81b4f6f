package az.pasport.web.verify;

import az.pasport.scan.FileFormat;
import az.pasport.web.verify.Reading.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads the QR code out of photos and PDFs, a few at a time, each in a process of its own. */
@ApplicationScoped
class CertificateFiles {
  static final int LARGEST_FILE = 10 * 1024 * 1024;

  private static final int HEAD = 1024;
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Says at start, not at the first file, what protects the server from files. */
  void tellProtections(@Observes @Initialized(ApplicationScoped.class) Object start) {
    ProcessSandbox.ofThisSystem();
  }

  /**
   * The text of the certificate's QR code in a file, or why there is none.
   *
   * @param size of the file, in bytes
   */
  Reading read(InputStream file, long size) throws InterruptedException {
    if (size == 0) {
      return Reading.refused(Refusal.EMPTY);
    }
    if (size > LARGEST_FILE) {
      return Reading.refused(Refusal.TOO_LARGE);
    }
    var buffered = new BufferedInputStream(file, HEAD);
    try {
      return switch (format(buffered)) {
        case PNG, JPEG, PDF -> readInTurn(buffered);
        case PHONE_PICTURE -> Reading.refused(Refusal.PHONE_FORMAT);
        case OTHER -> Reading.refused(Refusal.UNKNOWN_FORMAT);
      };
    } catch (IOException e) {
      return Reading.refused(Refusal.DAMAGED);
    }
  }

  private static FileFormat format(InputStream file) throws IOException {
    file.mark(HEAD);
    FileFormat format = FileFormat.of(file.readNBytes(HEAD));
    file.reset();
    return format;
  }

  private Reading readInTurn(InputStream file) throws IOException, InterruptedException {
    if (!places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
      return Reading.refused(Refusal.BUSY);
    }
    try {
      return QrReaderProcess.read(file);
    } finally {
      places.release();
    }
  }
}
