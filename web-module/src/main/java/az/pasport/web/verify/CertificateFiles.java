package az.pasport.web.verify;

import az.pasport.hcert.PastedText;
import az.pasport.qrscan.FileFormat;
import az.pasport.qrscan.TextFile;
import az.pasport.web.process.ProcessSandbox;
import az.pasport.web.verify.Reading.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the QR codes out of photos and PDFs, a few at a time, each in a process of its own, and the
 * texts of certificates out of text files.
 */
@ApplicationScoped
public class CertificateFiles {
  /** Bytes. */
  public static final int LARGEST_FILE = 10 * 1024 * 1024;

  /** Of a text file this much is read: more than the certificates that are listed can take. */
  private static final int LARGEST_TEXT = 256 * 1024;

  private static final int HEAD = 1024;
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Duration search;

  public CertificateFiles() {
    this(LONGEST_SEARCH);
  }

  /**
   * @param search how long a file is searched; what was found until then counts
   */
  CertificateFiles(Duration search) {
    this.search = search;
  }

  /** Says at start, not at the first file, what protects the server from files. */
  void tellProtections(@Observes @Initialized(ApplicationScoped.class) Object start) {
    ProcessSandbox.ofThisSystem();
  }

  /**
   * The certificates in a file, or why there is none.
   *
   * @param size of the file, in bytes
   */
  public Reading read(InputStream file, long size) throws InterruptedException {
    if (size > LARGEST_FILE) {
      return Reading.refused(Refusal.TOO_LARGE);
    }
    return read(file);
  }

  /** The certificates in a file that is known not to be too large. */
  public Reading read(InputStream file) throws InterruptedException {
    var buffered = new BufferedInputStream(file, HEAD);
    try {
      return switch (format(buffered)) {
        case PNG, JPEG, PDF -> readInTurn(buffered);
        case PHONE_PICTURE -> Reading.refused(Refusal.PHONE_FORMAT);
        case OTHER -> texts(buffered.readNBytes(LARGEST_TEXT));
      };
    } catch (IOException e) {
      return Reading.refused(Refusal.DAMAGED);
    }
  }

  private static Reading texts(byte[] file) {
    return file.length == 0 ? Reading.refused(Refusal.EMPTY) : texts(TextFile.read(file));
  }

  /** The certificates in a text that was pasted, or in a text file. */
  static Reading texts(String text) {
    List<String> texts = PastedText.split(text);
    if (!PastedText.beginsCertificate(texts.get(0))) {
      return Reading.refused(Refusal.UNKNOWN_FORMAT);
    }
    boolean more = texts.size() > ReaderReport.MOST_TEXTS;
    return new Reading(
        texts.stream().distinct().limit(ReaderReport.MOST_TEXTS).toList(),
        Optional.empty(),
        Reading.Pages.ONE,
        more);
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
      return QrReaderProcess.read(file, search);
    } finally {
      places.release();
    }
  }
}
