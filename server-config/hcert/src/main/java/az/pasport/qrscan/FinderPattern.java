package az.pasport.qrscan;

import com.google.zxing.ResultPoint;

/**
 * The centre of something that looks like a corner of a QR code.
 *
 * @see FinderPatterns
 */
final class FinderPattern extends ResultPoint {
  private final float moduleSize;
  private final int rows;

  /**
   * @param moduleSize in pixels
   * @param rows how many rows of the picture go through it
   */
  FinderPattern(float x, float y, float moduleSize, int rows) {
    super(x, y);
    this.moduleSize = moduleSize;
    this.rows = rows;
  }

  float moduleSize() {
    return moduleSize;
  }

  int rows() {
    return rows;
  }

  /** Whether another sighting is of this same pattern. */
  boolean isAt(float x, float y, float size) {
    return Math.abs(getX() - x) <= moduleSize * 1.5
        && Math.abs(getY() - y) <= moduleSize * 1.5
        && size < moduleSize * 1.5
        && moduleSize < size * 1.5;
  }

  /** This pattern, seen once more. */
  FinderPattern seenAt(float x, float y, float size) {
    float all = rows + 1f;
    return new FinderPattern(
        (getX() * rows + x) / all,
        (getY() * rows + y) / all,
        (moduleSize * rows + size) / all,
        rows + 1);
  }
}
