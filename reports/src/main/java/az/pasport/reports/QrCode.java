package az.pasport.reports;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A QR code of a certificate's text, as a PNG, an SVG or a drawing on paper.
 *
 * <p>What makes such a code fail at a door is known: printed too small, too dense, or without its
 * white frame. So every picture made here has the four white modules of ISO/IEC 18004 on each side,
 * a module is a whole number of pixels, and the error correction is Q (a quarter of the code may be
 * dirty) as long as a module on the printed certificate stays at 0.4 mm or more, M beyond that. The
 * text {@code HC1:…} is in Base45, whose letters are those of the alphanumeric mode.
 */
public final class QrCode {
  /** Side of the code on the printed certificate with its white frame, in millimetres. */
  static final double PRINTED_MM = 55;

  private static final double SMALLEST_MODULE_MM = 0.4;
  private static final int WHITE_FRAME = 4;
  private static final int BLACK_PIXEL = 0;

  private final QRCode code;
  private final ByteMatrix modules;

  private QrCode(QRCode code) {
    this.code = code;
    this.modules = code.getMatrix();
  }

  /**
   * Encodes a text.
   *
   * @throws IllegalArgumentException if it is empty or longer than a QR code holds at level M (3391
   *     letters of Base45)
   */
  public static QrCode of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a QR code of nothing");
    }
    try {
      var robust = new QrCode(Encoder.encode(text, ErrorCorrectionLevel.Q));
      if (PRINTED_MM / robust.side() >= SMALLEST_MODULE_MM) {
        return robust;
      }
    } catch (WriterException tooLongForQ) {
      // M holds a third more.
    }
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "a QR code does not hold " + text.length() + " letters", e);
    }
  }

  /** Modules on a side, the white frame included. */
  public int side() {
    return modules.getWidth() + 2 * WHITE_FRAME;
  }

  /**
   * A square black and white picture of exactly the given size. What is left over when the size is
   * no multiple of {@link #side()} goes to the white frame.
   *
   * @param pixels of a side
   * @throws IllegalArgumentException if a module would be smaller than a pixel
   */
  public byte[] png(int pixels) {
    int scale = pixels / side();
    if (scale < 1) {
      throw new IllegalArgumentException("this code needs " + side() + " pixels or more");
    }
    var picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
    var raster = picture.getRaster();
    int[] white = new int[pixels];
    Arrays.fill(white, 1);
    for (int y = 0; y < pixels; y++) {
      raster.setSamples(0, y, pixels, 1, 0, white);
    }
    int margin = (pixels - side() * scale) / 2;
    forEachRun(
        run -> {
          for (int y = 0; y < scale; y++) {
            for (int x = 0; x < run.length() * scale; x++) {
              raster.setSample(
                  margin + run.x() * scale + x, margin + run.y() * scale + y, 0, BLACK_PIXEL);
            }
          }
        });
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** A picture without a size of its own: one unit of its {@code viewBox} is a module. */
  public String svg() {
    var path = new StringBuilder();
    forEachRun(
        run ->
            path.append('M')
                .append(run.x())
                .append(' ')
                .append(run.y())
                .append('h')
                .append(run.length())
                .append("v1h-")
                .append(run.length())
                .append('z'));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" \
        aria-labelledby="qr-title" shape-rendering="crispEdges">\
        <title id="qr-title">%2$s</title>\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s"/></svg>
        """
        .formatted(side(), CertificateLabels.both("paper.qr.picture"), path);
  }

  /** Calls for each horizontal run of dark modules, from the top, from the left. */
  void forEachRun(Consumer<Run> draw) {
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          draw.accept(new Run(from + WHITE_FRAME, y + WHITE_FRAME, x - from));
        }
        x++;
      }
    }
  }

  /** What the encoder chose: mode, version, error correction. */
  QRCode encoded() {
    return code;
  }

  /** Dark modules in a row, counted from the corner of the white frame. */
  record Run(int x, int y, int length) {}
}
