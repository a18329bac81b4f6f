package az.pasport.cabinet;

import az.pasport.rules.Eligibility;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person is due at a moment, and why.
 *
 * @param at the moment asked about
 * @param known the moment whose records and decrees answer
 * @param kinds the answer for each kind, in their order
 */
public record EligibilityReport(Instant at, Instant known, List<Eligibility> kinds) {
  /** The moment that a date stands for: now if it is today, else the day's last minute in Baku. */
  public static Instant momentOf(LocalDate date, Instant now) {
    return date.equals(Baku.dateOf(now)) ? now : Baku.endOf(date).minusSeconds(60);
  }
}
