package az.pasport.qrscan;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.List;

/** A picture in shades of grey, one byte a pixel, row by row from the top left; 0 is black. */
public record GrayscaleImage(int width, int height, byte[] pixels) {
  public GrayscaleImage {
    if (width < 1 || height < 1 || (long) width * height != pixels.length) {
      throw new IllegalArgumentException("a picture of " + width + " by " + height);
    }
  }

  /** The grey of a picture in any colours; what is transparent counts as white. */
  public static GrayscaleImage of(BufferedImage image) {
    return on(Color.WHITE, image);
  }

  /**
   * The ways in which a picture can be seen. QR codes saved from screens often have no background:
   * a dark one shows on white, a light one on black.
   */
  public static List<GrayscaleImage> viewsOf(BufferedImage image) {
    GrayscaleImage onWhite = on(Color.WHITE, image);
    return image.getColorModel().hasAlpha() && !isOpaque(image)
        ? List.of(onWhite, on(Color.BLACK, image))
        : List.of(onWhite);
  }

  private static boolean isOpaque(BufferedImage image) {
    Raster alpha = image.getAlphaRaster();
    if (alpha == null) {
      return false;
    }
    int opaque = (1 << alpha.getSampleModel().getSampleSize(0)) - 1;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int sample : alpha.getSamples(0, y, row.length, 1, 0, row)) {
        if (sample != opaque) {
          return false;
        }
      }
    }
    return true;
  }

  private static GrayscaleImage on(Color background, BufferedImage image) {
    var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = grey.createGraphics();
    canvas.setColor(background);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    return new GrayscaleImage(image.getWidth(), image.getHeight(), pixels);
  }

  /** Whether there is nothing to see. */
  public boolean isOfOneShade() {
    for (byte pixel : pixels) {
      if (pixel != pixels[0]) {
        return false;
      }
    }
    return true;
  }

  int longerSide() {
    return Math.max(width, height);
  }

  /** The same picture made smaller: each pixel is the mean of a square of {@code factor} pixels. */
  GrayscaleImage shrunkBy(int factor) {
    int newWidth = Math.max(1, width / factor);
    int newHeight = Math.max(1, height / factor);
    var shrunk = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        shrunk[y * newWidth + x] = (byte) mean(x * factor, y * factor, factor);
      }
    }
    return new GrayscaleImage(newWidth, newHeight, shrunk);
  }

  /** The same picture, each pixel the mean of itself and its neighbours: two thirds less noise. */
  GrayscaleImage smoothed() {
    var smooth = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean inside = x > 0 && y > 0 && x < width - 1 && y < height - 1;
        smooth[y * width + x] = inside ? (byte) mean(x - 1, y - 1, 3) : pixels[y * width + x];
      }
    }
    return new GrayscaleImage(width, height, smooth);
  }

  /** The same picture made larger, for codes whose modules have hardly more than a pixel each. */
  GrayscaleImage enlargedBy(int factor) {
    return scaledTo(
        width * factor, height * factor, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  /** The same picture at a part of its size. */
  GrayscaleImage shrunkTo(double part) {
    return scaledTo(
        Math.max(1, (int) (width * part)),
        Math.max(1, (int) (height * part)),
        java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
  }

  private GrayscaleImage scaledTo(int newWidth, int newHeight, Object interpolation) {
    var scaled = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
    var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    small.getRaster().setDataElements(0, 0, width, height, pixels);
    Graphics2D canvas = scaled.createGraphics();
    canvas.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, interpolation);
    canvas.drawImage(small, 0, 0, newWidth, newHeight, null);
    canvas.dispose();
    byte[] result = ((DataBufferByte) scaled.getRaster().getDataBuffer()).getData();
    return new GrayscaleImage(newWidth, newHeight, result);
  }

  LuminanceSource luminance() {
    return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
  }

  private int mean(int left, int top, int factor) {
    int right = Math.min(width, left + factor);
    int bottom = Math.min(height, top + factor);
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += pixels[y * width + x] & 0xFF;
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
