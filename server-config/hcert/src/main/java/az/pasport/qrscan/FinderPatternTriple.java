package az.pasport.qrscan;

import com.google.zxing.ResultPoint;
import java.util.ArrayList;
import java.util.List;

/** Three finder patterns that may be the corners of one code, seen aslant or not. */
record FinderPatternTriple(ResultPoint topLeft, ResultPoint topRight, ResultPoint bottomLeft) {
  /** Of one code seen aslant, the nearest pattern is larger than the farthest by no more. */
  private static final double MOST_UNLIKE = 1.8;

  /** One side of a code seen aslant is longer than the other by no more. */
  private static final double MOST_OBLONG = 1.7;

  /** How far the corner's angle is from a right one, by the cosine. */
  private static final double MOST_ASKEW = 0.5;

  /** From centre to centre there are 14 to 170 modules; a turned pattern is measured larger. */
  private static final double FEWEST_MODULES = 14 / 1.5;

  private static final double MOST_MODULES = 170 * 1.3;

  /**
   * The triples among patterns that have the shape of a code.
   *
   * @param patterns the surest first; so are the triples
   */
  static List<FinderPatternTriple> among(List<FinderPattern> patterns) {
    List<FinderPatternTriple> triples = new ArrayList<>();
    for (int a = 0; a < patterns.size(); a++) {
      for (int b = a + 1; b < patterns.size(); b++) {
        for (int c = b + 1; c < patterns.size(); c++) {
          List<FinderPattern> three = List.of(patterns.get(a), patterns.get(b), patterns.get(c));
          FinderPatternTriple triple = ordered(three);
          if (triple.isLikeACode(three)) {
            triples.add(triple);
          }
        }
      }
    }
    return triples;
  }

  private static FinderPatternTriple ordered(List<FinderPattern> three) {
    ResultPoint[] corners = three.toArray(ResultPoint[]::new);
    ResultPoint.orderBestPatterns(corners);
    return new FinderPatternTriple(corners[1], corners[2], corners[0]);
  }

  private boolean isLikeACode(List<FinderPattern> three) {
    var sizes = three.stream().mapToDouble(FinderPattern::moduleSize).summaryStatistics();
    double across = ResultPoint.distance(topLeft, topRight);
    double down = ResultPoint.distance(topLeft, bottomLeft);
    double diagonal = ResultPoint.distance(topRight, bottomLeft);
    double cosine = (across * across + down * down - diagonal * diagonal) / (2 * across * down);
    double modules = (across + down) / 2 / sizes.getAverage();
    return sizes.getMax() < MOST_UNLIKE * sizes.getMin()
        && Math.max(across, down) < MOST_OBLONG * Math.min(across, down)
        && Math.abs(cosine) < MOST_ASKEW
        && modules > FEWEST_MODULES
        && modules < MOST_MODULES;
  }

  List<ResultPoint> corners() {
    return List.of(topLeft, topRight, bottomLeft);
  }
}
