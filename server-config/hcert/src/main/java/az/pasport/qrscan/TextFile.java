package az.pasport.qrscan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file, in whichever Unicode encoding it was saved. */
public final class TextFile {
  private static final List<Encoding> MARKED =
      List.of(
          new Encoding(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
          new Encoding(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
          new Encoding(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

  private TextFile() {}

  /** A character set, and the byte order mark with which a file in it begins. */
  private record Encoding(Charset charset, String mark) {}

  /**
   * The text of a file: in UTF-16 if it begins with the byte order mark of that, or as ASCII in
   * UTF-16 does; else in UTF-8. Bytes that stand for no character become U+FFFD. A byte order mark
   * is not part of the text.
   */
  public static String read(byte[] file) {
    String start = new String(file, 0, Math.min(file.length, 4), StandardCharsets.ISO_8859_1);
    Encoding encoding =
        MARKED.stream()
            .filter(marked -> start.startsWith(marked.mark))
            .findFirst()
            .orElseGet(() -> new Encoding(withoutMark(start), ""));
    int mark = encoding.mark.length();
    return new String(file, mark, file.length - mark, encoding.charset);
  }

  private static Charset withoutMark(String start) {
    if (start.matches("(?s)[^\\x00]\\x00[^\\x00]\\x00")) {
      return StandardCharsets.UTF_16LE;
    }
    return start.matches("(?s)\\x00[^\\x00]\\x00[^\\x00]")
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }
}
