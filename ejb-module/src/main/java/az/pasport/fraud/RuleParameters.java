package az.pasport.fraud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of one rule, by name. Each that is read must be there and within its limits, and
 * each that is there must be read: a mistyped name would else change nothing.
 */
final class RuleParameters {
  private final RuleCode rule;
  private final Map<String, Double> values;
  private final Set<String> unread;

  RuleParameters(RuleCode rule, Map<String, Double> values) {
    this.rule = rule;
    this.values = new LinkedHashMap<>(values);
    this.unread = new TreeSet<>(values.keySet());
  }

  /** A whole number within limits. */
  int whole(String name, int least, int most) {
    double value = number(name, least, most);
    if (value != Math.rint(value)) {
      throw new FraudParametersRefused(path(name) + " is " + value + ": it must be a whole number");
    }
    return (int) value;
  }

  /** A number within limits. */
  double number(String name, double least, double most) {
    Double value = values.get(name);
    unread.remove(name);
    if (value == null) {
      throw new FraudParametersRefused(path(name) + " is missing: give a number");
    }
    if (!(value >= least && value <= most)) {
      throw new FraudParametersRefused(
          path(name) + " is " + value + ": it must be between " + least + " and " + most);
    }
    return value;
  }

  /** Refuses names that no rule has read. */
  void requireAllRead() {
    if (!unread.isEmpty()) {
      throw new FraudParametersRefused(
          path(unread.iterator().next()) + " is unknown: remove it or correct its name");
    }
  }

  Map<String, Double> values() {
    return Map.copyOf(values);
  }

  private String path(String name) {
    return "rules." + rule + "." + name;
  }
}
