package az.pasport.tool;

import az.pasport.hcert.PastedText;
import az.pasport.qrscan.Deadline;
import az.pasport.qrscan.FileFormat;
import az.pasport.qrscan.PhotoReader;
import az.pasport.qrscan.QrSearch;
import az.pasport.qrscan.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Certificates as they are named on the command line. */
final class Input {
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);

  /** No certificate, and no picture of one, is longer. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private Input() {}

  /**
   * The texts of the certificates that are meant; at least one text.
   *
   * @param argument the text itself, {@code -} for standard input, or a file; what is read may be
   *     text or a PNG or JPEG picture of QR codes
   */
  static List<String> texts(String argument) {
    if (argument.equals("-")) {
      return textsIn(read(System.in, "standard input"), "standard input");
    }
    return PastedText.beginsCertificate(argument) || !isFile(argument)
        ? List.of(argument)
        : textsIn(file(Path.of(argument)), argument);
  }

  private static boolean isFile(String argument) {
    try {
      return Files.isReadable(Path.of(argument)) && !Files.isDirectory(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A whole file. */
  static byte[] file(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + file, e);
    }
  }

  private static byte[] read(InputStream in, String name) {
    try {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new UnusableInput(name + " is larger than 64 MB");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + name, e);
    }
  }

  private static List<String> textsIn(byte[] bytes, String name) {
    return switch (FileFormat.of(bytes)) {
      case PNG, JPEG -> scanned(bytes, name);
      case PDF -> throw new UnusableInput(name + " is a PDF: give a picture of its QR code");
      case PHONE_PICTURE -> throw new UnusableInput(name + ": only PNG and JPEG can be read");
      case OTHER -> PastedText.split(TextFile.read(bytes));
    };
  }

  private static List<String> scanned(byte[] picture, String name) {
    try {
      List<String> texts = scan(picture);
      if (texts.isEmpty()) {
        throw new UnusableInput("no QR code found in " + name);
      }
      return texts;
    } catch (IOException e) {
      throw new UnusableInput(name + " is a damaged picture", e);
    }
  }

  /** The texts of the certificates' QR codes in a picture, or of another QR code in it. */
  static List<String> scan(byte[] picture) throws IOException {
    Deadline deadline = Deadline.in(LONGEST_SEARCH);
    return QrSearch.in(PhotoReader.read(picture, deadline), deadline);
  }
}
