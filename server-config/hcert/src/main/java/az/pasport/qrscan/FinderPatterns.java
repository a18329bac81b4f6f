package az.pasport.qrscan;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything in a picture that looks like a corner of a QR code: a dark square of three modules in
 * a light ring of one. Of the dark ring around both, any width of half a module or more will do: of
 * a code without its white frame on a dark screen it has no end.
 *
 * <p>The library's own search asks for a dark ring of one module, and keeps only three patterns
 * that form a right angle with equal sides, which those of a code seen aslant do not.
 */
final class FinderPatterns {
  /** A pattern seen in fewer rows is a chance. */
  private static final int ROWS = 2;

  /** Dark, light, dark, light, dark. */
  private static final int RUNS = 5;

  /** Noise has patterns of smaller modules everywhere; a larger variant shows the real ones. */
  private static final float SMALLEST_MODULE = 1.6f;

  /** Pixels. All sightings of one pattern are closer to each other than this. */
  private static final int CELL = 24;

  private final BitMatrix image;

  /** By the cell of the picture in which they lie: noise has tens of thousands. */
  private final Map<Long, List<FinderPattern>> found = new HashMap<>();

  FinderPatterns(BitMatrix image) {
    this.image = image;
  }

  List<FinderPattern> find() {
    for (int y = 0; y < image.getHeight(); y += 2) {
      row(y);
    }
    return found.values().stream()
        .flatMap(List::stream)
        .filter(pattern -> pattern.rows() >= ROWS)
        .sorted(Comparator.comparingInt(FinderPattern::rows).reversed())
        .toList();
  }

  private void row(int y) {
    int[] runs = new int[RUNS];
    boolean dark = false;
    int length = 0;
    for (int x = 0; x <= image.getWidth(); x++) {
      if (x < image.getWidth() && image.get(x, y) == dark) {
        length++;
        continue;
      }
      System.arraycopy(runs, 1, runs, 0, RUNS - 1);
      runs[RUNS - 1] = length;
      if (dark && isPattern(runs)) {
        seen(x - runs[4] - runs[3] - runs[2] / 2f, y, runs[2]);
      }
      dark = !dark;
      length = 1;
    }
  }

  private static boolean isPattern(int[] runs) {
    float module = (runs[1] + runs[2] + runs[3]) / 5f;
    return module >= SMALLEST_MODULE
        && Math.abs(runs[2] - 3 * module) < 1.5 * module
        && Math.abs(runs[1] - module) < 0.75 * module
        && Math.abs(runs[3] - module) < 0.75 * module
        && Math.min(runs[0], runs[4]) >= module / 2;
  }

  /** A row goes through a pattern: a column through its middle must, too. */
  private void seen(float x, int y, int middle) {
    int[] column = runsThrough((int) x, y, 4 * middle);
    int centre = column[0];
    int[] runs = {column[1], column[2], column[3], column[4], column[5]};
    if (!isPattern(runs) || 5 * Math.abs(runs[2] - middle) > 4 * middle) {
      return;
    }
    add(x, centre + 0.5f, (middle + runs[2]) / 6f);
  }

  /** A sighting of a new pattern, or one more of an old one. */
  private void add(float x, float y, float size) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        List<FinderPattern> near =
            found.getOrDefault(cell(x + dx * CELL, y + dy * CELL), List.of());
        for (int i = 0; i < near.size(); i++) {
          if (near.get(i).isAt(x, y, size)) {
            near.set(i, near.get(i).seenAt(x, y, size));
            return;
          }
        }
      }
    }
    found
        .computeIfAbsent(cell(x, y), cell -> new ArrayList<>())
        .add(new FinderPattern(x, y, size, 1));
  }

  private static long cell(float x, float y) {
    return (long) Math.floor(y / CELL) << Integer.SIZE | (int) Math.floor(x / CELL) & 0xFFFFFFFFL;
  }

  /**
   * The five runs of the column around a dark point: first the middle of the middle run, then the
   * runs from top to bottom. No run is followed further than {@code most} pixels.
   */
  private int[] runsThrough(int x, int y, int most) {
    int top = end(x, y, -1, true, most);
    int bottom = end(x, y, 1, true, most);
    int lightTop = end(x, top, -1, false, most);
    int lightBottom = end(x, bottom, 1, false, most);
    int darkTop = end(x, lightTop, -1, true, most);
    int darkBottom = end(x, lightBottom, 1, true, most);
    return new int[] {
      (top + bottom) / 2,
      lightTop - darkTop,
      top - lightTop,
      bottom - top - 1,
      lightBottom - bottom,
      darkBottom - lightBottom
    };
  }

  /** The first row from {@code y} on, in a direction, that is of another colour. */
  private int end(int x, int y, int step, boolean dark, int most) {
    int at = y;
    while (at >= 0
        && at < image.getHeight()
        && image.get(x, at) == dark
        && Math.abs(at - y) <= most) {
      at += step;
    }
    return at;
  }
}
