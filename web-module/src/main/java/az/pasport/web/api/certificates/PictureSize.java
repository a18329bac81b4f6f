package az.pasport.web.api.certificates;

import az.pasport.web.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * The width of a QR picture in pixels. The densest QR code with its white frame has 185 modules,
 * and each needs a pixel.
 */
final class PictureSize {
  static final int SMALLEST = 200;
  static final int LARGEST = 2000;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private PictureSize() {}

  /**
   * Reads a size.
   *
   * @throws ProblemException if it is no number, or beyond the limits
   */
  static int parse(String text) {
    int pixels = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (pixels < SMALLEST || pixels > LARGEST) {
      throw ProblemException.invalid("size", "OUT_OF_RANGE", SMALLEST, LARGEST);
    }
    return pixels;
  }
}
