package az.pasport.fraud.evaluation;

import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.fraud.FraudParameters;
import az.pasport.fraud.FraudRules;
import az.pasport.fraud.FraudWatch;
import az.pasport.fraud.Observation;
import az.pasport.fraud.RuleCode;
import az.pasport.fraud.Signal;
import az.pasport.fraud.evaluation.MemoryAlertBook.Alert;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules find in one month. They look at the three weeks, as after an installation: what
 * came before is history.
 *
 * <p>An alert is true if it has a false entry among its records and names a seller: one of its
 * workers is a seller, or, where it is about a facility or a lot, most of its records are false.
 */
public record MonthEvaluation(InventedMonth month, List<Alert> alerts) {
  /** Lets the rules look at a month, observation after observation. */
  public static MonthEvaluation of(InventedMonth month, FraudParameters parameters) {
    var history = new MemoryHistory(month.deliveries());
    var alerts = new MemoryAlertBook();
    FraudRules rules =
        FraudRules.of(
            parameters,
            RuleBook.national().decrees().stream()
                .map(Decree::inForceFrom)
                .collect(Collectors.toSet()));
    var watch = new FraudWatch(rules, history, alerts);
    for (Observation seen : month.observations()) {
      history.add(seen);
      if (!seen.at().isBefore(month.watchedFrom())) {
        watch.observe(seen);
      }
    }
    return new MonthEvaluation(month, alerts.alerts());
  }

  /** Whether an alert names a seller for what was sold. */
  public boolean isTrue(Alert alert) {
    long planted = planted(alert);
    Set<String> sellers =
        month.sellers().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return alert.subject().workers().isEmpty()
        ? planted * 2 > alert.signals().size()
        : planted > 0 && alert.subject().workers().stream().anyMatch(sellers::contains);
  }

  private long planted(Alert alert) {
    return alert.signals().stream()
        .map(Signal::recordId)
        .filter(month.planted()::containsKey)
        .count();
  }

  public long falseAlerts() {
    return alerts.stream().filter(alert -> !isTrue(alert)).count();
  }

  /** Sellers of a scheme whom an alert of one of these rules names. */
  public Set<String> found(Scheme scheme, Set<RuleCode> rules) {
    Set<String> found = new HashSet<>();
    for (Alert alert : alerts) {
      if (rules.contains(alert.rule()) && isTrue(alert) && has(alert, scheme)) {
        found.addAll(
            alert.subject().workers().isEmpty()
                ? workersAt(alert.subject().facility(), scheme)
                : alert.subject().workers());
      }
    }
    found.retainAll(month.sellers().getOrDefault(scheme, Set.of()));
    return found;
  }

  private boolean has(Alert alert, Scheme scheme) {
    return alert.signals().stream()
        .anyMatch(signal -> month.planted().get(signal.recordId()) == scheme);
  }

  private Set<String> workersAt(String facility, Scheme scheme) {
    return month.sellers().getOrDefault(scheme, Set.of()).stream()
        .filter(key -> key.startsWith(facility + "/"))
        .collect(Collectors.toSet());
  }

  /** Whether all sellers of a scheme are named by alerts. */
  public boolean isFound(Scheme scheme) {
    return found(scheme, Set.of(RuleCode.values())).equals(month.sellers().get(scheme));
  }

  /** Alerts by rule, true ones under {@code true}. */
  public Map<RuleCode, Map<Boolean, Long>> counts() {
    return alerts.stream()
        .collect(
            Collectors.groupingBy(
                Alert::rule, Collectors.partitioningBy(this::isTrue, Collectors.counting())));
  }
}
