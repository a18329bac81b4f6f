package az.pasport.fraud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which alerts a list shows; empty where everything is wanted.
 *
 * @param facility its code
 */
public record AlertFilter(
    Optional<FraudAlert.State> state, Optional<RuleCode> rule, Optional<String> facility) {
  public static final AlertFilter ALL =
      new AlertFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** What is wanted, by the name of the alert's attribute. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    state.ifPresent(wanted -> values.put("state", wanted));
    rule.ifPresent(wanted -> values.put("rule", wanted));
    facility.ifPresent(wanted -> values.put("facility", wanted));
    return values;
  }

  /** The same as a condition in JPQL; empty where everything is wanted. */
  String condition() {
    return values().isEmpty()
        ? ""
        : values().keySet().stream()
            .map(name -> "a." + name + " = :" + name)
            .collect(Collectors.joining(" and ", " where ", ""));
  }
}
