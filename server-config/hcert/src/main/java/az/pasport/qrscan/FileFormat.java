package az.pasport.qrscan;

import java.nio.charset.StandardCharsets;
import java.util.List;

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

  /** Of HEIC and AVIF files. */
  private static final List<String> PHONE_BRANDS = List.of("ftyphei", "ftypmif1", "ftypavif");

  /** The format of a whole file, or of its first kilobyte. */
  public static FileFormat of(byte[] file) {
    int length = Math.min(file.length, PDF_HEADER_WITHIN);
    String head = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    boolean webp = head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    if (webp || PHONE_BRANDS.stream().anyMatch(brand -> head.startsWith(brand, 4))) {
      return PHONE_PICTURE;
    }
    return head.contains("%PDF-") ? PDF : OTHER;
  }
}
