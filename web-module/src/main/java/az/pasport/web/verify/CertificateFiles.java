package az.pasport.web.verify;

import az.pasport.scan.Deadline;
import az.pasport.scan.FileFormat;
import az.pasport.scan.Photo;
import az.pasport.scan.QrSearch;
import az.pasport.web.verify.Reading.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads the QR code out of photos and PDFs, a few at a time. */
@ApplicationScoped
class CertificateFiles {
  static final int LARGEST_FILE = 10 * 1024 * 1024;

  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(8);
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** The text of the certificate's QR code in a file, or why there is none. */
  Reading read(byte[] file) throws InterruptedException {
    if (file.length == 0) {
      return Reading.refused(Refusal.EMPTY);
    }
    if (file.length > LARGEST_FILE) {
      return Reading.refused(Refusal.TOO_LARGE);
    }
    if (!places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
      return Reading.refused(Refusal.BUSY);
    }
    try {
      return switch (FileFormat.of(file)) {
        case PNG, JPEG -> readPhoto(file);
        case PDF -> PdfProcess.read(file);
        case PHONE_PICTURE -> Reading.refused(Refusal.PHONE_FORMAT);
        case OTHER -> Reading.refused(Refusal.UNKNOWN_FORMAT);
      };
    } catch (Photo.TooManyPixels e) {
      return Reading.refused(Refusal.TOO_MANY_PIXELS);
    } catch (IOException e) {
      return Reading.refused(Refusal.DAMAGED);
    } finally {
      places.release();
    }
  }

  private static Reading readPhoto(byte[] file) throws IOException {
    var deadline = Deadline.in(LONGEST_SEARCH);
    Optional<String> text = QrSearch.in(Photo.read(file, deadline), deadline);
    return text.<Reading>map(Reading.Found::new).orElseGet(() -> Reading.refused(Refusal.NO_QR));
  }
}
