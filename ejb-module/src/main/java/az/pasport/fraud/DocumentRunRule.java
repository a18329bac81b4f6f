package az.pasport.fraud;

import az.pasport.person.TravelDocument;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many people whose documents have numbers of one run, entered by one worker; more than a family.
 */
final class DocumentRunRule implements FraudRule {
  /** Letters and digits, then the digits that are counted up. */
  private static final Pattern NUMBER = Pattern.compile("(.*?)([0-9]{3,18})([A-Z]?)");

  private final AlertThreshold threshold;
  private final BigInteger nearest;
  private final int leastOthers;

  DocumentRunRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.nearest = BigInteger.valueOf(parameters.whole("nearestNumbers", 1, 1000));
    this.leastOthers = parameters.whole("leastOthers", 1, 100);
  }

  @Override
  public RuleCode code() {
    return RuleCode.DOCUMENT_RUN;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    if (entry.document().isEmpty() || !entry.isFirstVersion()) {
      return List.of();
    }
    TravelDocument own = entry.document().get();
    long others =
        history.ofWorkerBefore(entry, threshold.window()).stream()
            .filter(other -> other.person() != entry.person())
            .filter(other -> other.document().filter(near -> isNear(own, near)).isPresent())
            .map(WatchedEntry::person)
            .distinct()
            .count();
    return others >= leastOthers
        ? List.of(
            new Signal(
                code(), AlertSubject.worker(entry.worker()), entry.recordId(), entry.receivedAt()))
        : List.of();
  }

  private boolean isNear(TravelDocument one, TravelDocument other) {
    Matcher number = NUMBER.matcher(one.number());
    Matcher another = NUMBER.matcher(other.number());
    return one.type() == other.type()
        && one.country().equals(other.country())
        && number.matches()
        && another.matches()
        && number.group(1).equals(another.group(1))
        && new BigInteger(number.group(2))
                .subtract(new BigInteger(another.group(2)))
                .abs()
                .compareTo(nearest)
            <= 0;
  }
}
