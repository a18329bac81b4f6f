package az.pasport.qrscan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file, in whichever Unicode encoding it was saved. */
public final class TextFile {
  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
  private static final String LITTLE_ENDIAN_MARK = "\u00ff\u00fe";
  private static final String BIG_ENDIAN_MARK = "\u00fe\u00ff";

  private TextFile() {}

  /**
   * The text of a file: in UTF-16 if it begins with the byte order mark of that, or as ASCII in
   * UTF-16 does; else in UTF-8. Bytes that stand for no character become U+FFFD. A byte order mark
   * is not part of the text.
   */
  public static String read(byte[] file) {
    String start = new String(file, 0, Math.min(file.length, 4), StandardCharsets.ISO_8859_1);
    Encoding encoding = encoding(start);
    return new String(file, encoding.mark, file.length - encoding.mark, encoding.charset);
  }

  private static Encoding encoding(String start) {
    if (start.startsWith(UTF_8_MARK)) {
      return new Encoding(StandardCharsets.UTF_8, UTF_8_MARK.length());
    }
    if (start.startsWith(LITTLE_ENDIAN_MARK)) {
      return new Encoding(StandardCharsets.UTF_16LE, LITTLE_ENDIAN_MARK.length());
    }
    if (start.startsWith(BIG_ENDIAN_MARK)) {
      return new Encoding(StandardCharsets.UTF_16BE, BIG_ENDIAN_MARK.length());
    }
    return new Encoding(withoutMark(start).orElse(StandardCharsets.UTF_8), 0);
  }

  /** A zero in every second byte. */
  private static Optional<Charset> withoutMark(String start) {
    if (start.matches("(?s)[^\\x00]\\x00[^\\x00]\\x00")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return start.matches("(?s)\\x00[^\\x00]\\x00[^\\x00]")
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** A character set, and how many bytes its byte order mark has in this file. */
  private record Encoding(Charset charset, int mark) {}
}
