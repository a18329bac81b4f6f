package az.pasport.scan;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.List;

/**
 * Everything in a picture that looks like a corner of a QR code. The library's own search keeps
 * only three that form a right angle with equal sides, which those of a code seen aslant do not.
 */
final class FinderPatterns extends FinderPatternFinder {
  /** A pattern seen in fewer rows is a chance. */
  private static final int ROWS = 2;

  /** Black, white, black, white, black. */
  private static final int RUNS = 5;

  private final BitMatrix image;

  FinderPatterns(BitMatrix image) {
    super(image);
    this.image = image;
  }

  List<FinderPattern> find() {
    int[] runs = new int[RUNS];
    for (int y = 0; y < image.getHeight(); y += 2) {
      row(y, runs);
    }
    return getPossibleCenters().stream().filter(pattern -> pattern.getCount() >= ROWS).toList();
  }

  private void row(int y, int[] runs) {
    doClearCounts(runs);
    int run = 0;
    for (int x = 0; x <= image.getWidth(); x++) {
      boolean black = x < image.getWidth() && image.get(x, y);
      if (black == (run % 2 == 0)) {
        runs[run]++;
      } else if (run < RUNS - 1) {
        // White before the first black begins nothing.
        if (run > 0 || runs[0] > 0) {
          run++;
          runs[run]++;
        }
      } else {
        if (foundPatternCross(runs)) {
          handlePossibleCenter(runs, y, x);
        }
        doShiftCounts2(runs);
        run = RUNS - 2;
        runs[run] = 1;
      }
    }
  }
}
