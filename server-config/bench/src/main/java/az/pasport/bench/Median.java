package az.pasport.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The middle one of several measurements, so that a single disturbed one does not count. */
final class Median {
  private Median() {}

  /** The middle value, or the mean of the two in the middle. */
  static double of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the median of nothing");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Each round's own ratio: what disturbed a round disturbed both of its values. */
  static List<Double> ratios(List<Double> values, List<Double> others) {
    if (values.size() != others.size()) {
      throw new IllegalArgumentException(
          values.size() + " rounds of one, " + others.size() + " of the other");
    }
    return IntStream.range(0, values.size())
        .mapToObj(round -> values.get(round) / others.get(round))
        .toList();
  }
}
