package az.pasport.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same figures of this revision and of another, round by round. What counts is the median of
 * each round's own ratio.
 */
final class RevisionComparison {
  private final String other;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /**
   * @param other the other revision's name
   */
  RevisionComparison(String other) {
    this.other = other;
  }

  /** One figure in every round. */
  private record Figure(List<Double> ours, List<Double> theirs) {
    List<Double> ratios() {
      return Median.ratios(ours, theirs);
    }

    double ratio() {
      return Median.of(ratios());
    }
  }

  void add(String name, double ours, double theirs) {
    Figure figure =
        figures.computeIfAbsent(name, any -> new Figure(new ArrayList<>(), new ArrayList<>()));
    figure.ours().add(ours);
    figure.theirs().add(theirs);
  }

  /**
   * One round of all figures that both revisions have.
   *
   * @param ours by their names
   */
  void add(Map<String, Double> ours, Map<String, Double> theirs) {
    ours.forEach(
        (name, value) -> {
          Double their = theirs.get(name);
          if (their != null) {
            add(name, value, their);
          }
        });
  }

  /** Prints a table with a line for each figure. */
  void print(ReportWriter out) {
    out.line(
        "%-32s %12s %12s   %s",
        "median of the rounds", "this", other, "this/" + other + " (lowest to highest)");
    figures.forEach(
        (name, figure) -> {
          List<Double> ratios = figure.ratios();
          out.line(
              "%-32s %12s %12s   %.2f (%.2f to %.2f)",
              name,
              number(Median.of(figure.ours())),
              number(Median.of(figure.theirs())),
              figure.ratio(),
              Collections.min(ratios),
              Collections.max(ratios));
        });
  }

  /** Three digits at least. */
  private static String number(double value) {
    String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }

  ObjectNode json() {
    ObjectNode result = new ObjectMapper().createObjectNode();
    figures.forEach(
        (name, figure) ->
            result
                .putObject(name)
                .put("this", Median.of(figure.ours()))
                .put(other, Median.of(figure.theirs()))
                .put("ratio", figure.ratio()));
    return result;
  }
}
