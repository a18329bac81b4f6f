package az.pasport.fraud.evaluation;

import az.pasport.fraud.AlertRepository;
import az.pasport.fraud.AlertSubject;
import az.pasport.fraud.RuleCode;
import az.pasport.fraud.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Signals and alerts in memory; nobody decides about them. */
public final class MemoryAlertBook implements AlertRepository {
  private record Key(RuleCode rule, AlertSubject subject) {}

  private record Place(RuleCode rule, String facility) {}

  /** An alert with its signals in their order. */
  public record Alert(RuleCode rule, AlertSubject subject, List<Signal> signals) {
    public Instant raisedAt() {
      return signals.get(0).at();
    }
  }

  private final Map<Key, Alert> alerts = new LinkedHashMap<>();
  private final Map<Key, List<Signal>> kept = new HashMap<>();
  private final Map<Place, List<Signal>> all = new HashMap<>();
  private final Set<List<Object>> known = new HashSet<>();

  /** The alerts in the order in which they were raised. */
  public List<Alert> alerts() {
    return List.copyOf(alerts.values());
  }

  @Override
  public boolean isKnown(Signal signal) {
    return known.contains(identity(signal));
  }

  private static List<Object> identity(Signal signal) {
    return List.of(signal.rule(), signal.subject(), signal.recordId());
  }

  @Override
  public boolean joined(Signal signal) {
    Alert open = alerts.get(key(signal));
    if (open == null) {
      return false;
    }
    open.signals().add(signal);
    count(signal);
    return true;
  }

  @Override
  public boolean isDismissedSince(RuleCode rule, AlertSubject subject, Instant since) {
    return false;
  }

  @Override
  public void keep(Signal signal) {
    kept.computeIfAbsent(key(signal), any -> new ArrayList<>()).add(signal);
    count(signal);
  }

  private void count(Signal signal) {
    known.add(identity(signal));
    all.computeIfAbsent(
            new Place(signal.rule(), signal.subject().facility()), any -> new ArrayList<>())
        .add(signal);
  }

  @Override
  public List<Signal> kept(RuleCode rule, AlertSubject subject, Instant since) {
    return kept.getOrDefault(new Key(rule, subject), List.of()).stream()
        .filter(signal -> !signal.at().isBefore(since))
        .toList();
  }

  @Override
  public Map<String, Integer> countedAt(String facility, RuleCode rule, Instant since) {
    return all.getOrDefault(new Place(rule, facility), List.of()).stream()
        .filter(signal -> !signal.at().isBefore(since))
        .collect(Collectors.toMap(signal -> signal.subject().name(), signal -> 1, Integer::sum));
  }

  @Override
  public void raise(RuleCode rule, AlertSubject subject, List<Signal> signals) {
    var key = new Key(rule, subject);
    alerts.put(key, new Alert(rule, subject, new ArrayList<>(signals)));
    kept.getOrDefault(key, new ArrayList<>()).removeAll(signals);
  }

  private static Key key(Signal signal) {
    return new Key(signal.rule(), signal.subject());
  }
}
