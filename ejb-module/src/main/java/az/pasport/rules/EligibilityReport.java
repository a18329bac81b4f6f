package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person is due at a moment, and why.
 *
 * @param at the moment asked about
 * @param known the moment whose records and decrees answer
 * @param kinds the answer for each kind, in their order
 */
public record EligibilityReport(Instant at, Instant known, List<Eligibility> kinds) {
  /** The answer for each kind by a history and a book, both as they were known at a moment. */
  public static EligibilityReport of(
      RuleBook book, MedicalHistory history, Instant at, Instant known) {
    var rules = new Rules(book);
    return new EligibilityReport(
        at,
        known,
        Stream.of(CertificateKind.values()).map(kind -> rules.decide(kind, history, at)).toList());
  }

  /** The moment that a date stands for: now if it is today, else the day's last minute in Baku. */
  public static Instant momentOf(LocalDate date, Instant now) {
    return date.equals(Baku.dateOf(now)) ? now : Baku.endOf(date).minusSeconds(60);
  }
}
