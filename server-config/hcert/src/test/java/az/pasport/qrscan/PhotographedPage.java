package az.pasport.qrscan;

import com.google.zxing.WriterException;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Random;

/**
 * A printed page with a QR code, as a telephone held aslant sees it: in perspective, turned, lit
 * from one side, out of focus, and with the noise of a small sensor. Computed pixel by pixel, so
 * that each of these can be set alone.
 *
 * @param text what the code holds
 * @param module how many pixels a module of the code has where the page is nearest
 * @param slant how much smaller the page's far side is, from 0 (seen from above) to below 1
 * @param degrees by how much it is turned
 * @param blur radius in pixels of what a point becomes
 * @param noise standard deviation, in 256 shades of grey
 * @param dark whether it is no paper but a dark screen, with the code's edge on the darkness
 */
record PhotographedPage(
    String text,
    double module,
    double slant,
    double degrees,
    double blur,
    double noise,
    boolean dark) {
  private static final int WIDTH = 1500;
  private static final int HEIGHT = 1800;
  private static final int SAMPLES = 3;

  PhotographedPage(
      String text, double module, double slant, double degrees, double blur, double noise) {
    this(text, module, slant, degrees, blur, noise, false);
  }

  GrayscaleImage take() {
    ByteMatrix code = code();
    double side = code.getWidth() * module;
    PerspectiveTransform toPage = toPage(side, code.getWidth());
    Random random = new Random(11);
    byte[] pixels = new byte[WIDTH * HEIGHT];
    float[] point = new float[2];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double light = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
          point[0] = (float) (x + offset(sample % SAMPLES));
          point[1] = (float) (y + offset(sample / SAMPLES));
          toPage.transformPoints(point);
          light += shade(code, point[0], point[1]);
        }
        // Paper in the lamp's light on the left, half of it on the right.
        double lit = light / (SAMPLES * SAMPLES) * (1 - 0.5 * x / WIDTH);
        double grey = 20 + 210 * lit + noise * random.nextGaussian();
        pixels[y * WIDTH + x] = (byte) Math.max(0, Math.min(255, grey));
      }
    }
    return new GrayscaleImage(WIDTH, HEIGHT, pixels);
  }

  private double offset(int sample) {
    return (sample - SAMPLES / 2) * Math.max(blur, 0.3);
  }

  /** White, but for the code's modules and, around it, lines of text. */
  private double shade(ByteMatrix code, double x, double y) {
    int size = code.getWidth();
    if (x >= 0 && y >= 0 && x < size && y < size) {
      return 1 - code.get((int) x, (int) y);
    }
    if (dark) {
      return 0.05;
    }
    boolean nearby = x > -4 && y > -4 && x < size + 4 && y < size + 4;
    boolean line = Math.floorMod((long) Math.floor(y), 6L) == 0;
    boolean letter = Math.floorMod((long) Math.floor(x * 1.7), 3L) != 0;
    return !nearby && line && letter ? 0.1 : 1;
  }

  /** From the photo's pixels to the code's modules. */
  private PerspectiveTransform toPage(double side, int modules) {
    double half = side / 2;
    double far = half * (1 - slant);
    double[] corners = {
      -far, -half * (1 - slant / 2), far, -half * (1 - slant / 2), half, half, -half, half
    };
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    float[] c = new float[8];
    for (int i = 0; i < 8; i += 2) {
      c[i] = (float) (WIDTH / 2.0 + corners[i] * cos - corners[i + 1] * sin);
      c[i + 1] = (float) (HEIGHT / 2.0 + corners[i] * sin + corners[i + 1] * cos);
    }
    return PerspectiveTransform.quadrilateralToQuadrilateral(
        c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], 0, 0, modules, 0, modules, modules, 0,
        modules);
  }

  private ByteMatrix code() {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
    } catch (WriterException e) {
      throw new AssertionError(e);
    }
  }
}
