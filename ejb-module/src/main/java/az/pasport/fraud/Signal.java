package az.pasport.fraud;

import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One record that fits a rule's pattern. One alone proves nothing: an alert needs as many as its
 * {@link AlertThreshold} says.
 *
 * @param at when it was seen
 */
public record Signal(RuleCode rule, AlertSubject subject, UUID recordId, Instant at) {
  LocalDate day() {
    return Baku.dateOf(at);
  }
}
