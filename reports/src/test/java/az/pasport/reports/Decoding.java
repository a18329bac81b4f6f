package az.pasport.reports;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * Reads QR codes as a camera would, which comes nearer or goes back when it finds nothing: at any
 * one distance the reader passes over four of a hundred texts, since it takes something in the
 * drawing for a corner.
 */
final class Decoding {
  private static final double[] DISTANCES = {1, 0.9, 0.8, 1.3, 1.1, 0.7, 1.5, 0.6};

  private Decoding() {}

  static String text(BufferedImage picture) throws ReaderException {
    for (double distance : DISTANCES) {
      try {
        return textAt(scaled(picture, distance));
      } catch (ReaderException e) {
        // The next distance may do.
      }
    }
    throw NotFoundException.getNotFoundInstance();
  }

  private static BufferedImage scaled(BufferedImage picture, double factor) {
    if (factor == 1) {
      return picture;
    }
    int width = (int) (picture.getWidth() * factor);
    int height = (int) (picture.getHeight() * factor);
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private static String textAt(BufferedImage picture) throws ReaderException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
        .getText();
  }
}
