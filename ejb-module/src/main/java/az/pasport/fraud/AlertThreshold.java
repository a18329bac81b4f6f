package az.pasport.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many signals about one subject make an alert.
 *
 * @param window in which they are counted
 * @param signals at least
 * @param days on which they came, at least
 * @param timesColleagues as many times as colleagues' entries give signals; 0 where nobody is
 *     compared
 * @param quiet after an alert about the subject was dismissed
 */
record AlertThreshold(
    Duration window, int signals, int days, double timesColleagues, Duration quiet) {
  static AlertThreshold of(RuleParameters parameters) {
    return new AlertThreshold(
        Duration.ofDays(parameters.whole("windowDays", 1, 60)),
        parameters.whole("leastSignals", 1, 1000),
        parameters.whole("leastDays", 1, 30),
        parameters.number("timesColleagues", 0, 100),
        Duration.ofDays(parameters.whole("quietDays", 0, 365)));
  }

  Instant since(Instant now) {
    return now.minus(window);
  }

  boolean isReachedBy(List<Signal> counted) {
    return counted.size() >= signals
        && counted.stream().map(Signal::day).distinct().count() >= days;
  }
}
