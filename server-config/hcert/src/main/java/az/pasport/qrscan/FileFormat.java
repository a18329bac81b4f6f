package az.pasport.qrscan;

import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes. */
public enum FileFormat {
  PNG,
  JPEG,
  PDF,
  /** A picture that telephones make and this server cannot open: HEIC, AVIF, WebP. */
  PHONE_PICTURE,
  OTHER;

  /** PDF readers accept a header that comes late; so do people's printers. */
  private static final int PDF_HEADER_WITHIN = 1024;

  /** The format of a whole file, or of its first kilobyte. */
  public static FileFormat of(byte[] file) {
    if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    boolean webp = startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP");
    boolean heic =
        startsWith(file, 4, "ftyphei")
            || startsWith(file, 4, "ftypmif1")
            || startsWith(file, 4, "ftypavif");
    if (webp || heic) {
      return PHONE_PICTURE;
    }
    int head = Math.min(file.length, PDF_HEADER_WITHIN);
    return new String(file, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-") ? PDF : OTHER;
  }

  private static boolean startsWith(byte[] file, int offset, String magic) {
    byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
    return file.length >= offset + expected.length
        && java.util.Arrays.equals(
            file, offset, offset + expected.length, expected, 0, expected.length);
  }
}
