package az.pasport.cabinet;

import az.pasport.decree.Decrees;
import az.pasport.record.Records;
import az.pasport.rules.EligibilityReport;
import az.pasport.rules.MedicalHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells the caller what they are due and why; issues nothing. */
@Stateless
@RolesAllowed("citizen")
public class EligibilityService {
  @Inject CurrentCitizen citizen;
  @Inject Records records;
  @Inject Decrees decrees;
  @Inject Clock clock;

  /**
   * What the caller is due at a moment, and why.
   *
   * @param at the moment asked about; now where it is not given
   * @param known whose records and decrees answer: the answer is the one that was, or would have
   *     been, given then; now where it is not given
   * @throws IllegalArgumentException if {@code known} lies in the future
   */
  public EligibilityReport report(Optional<Instant> at, Optional<Instant> known) {
    Instant clockNow = clock.instant();
    // Against the clock itself: a moment of this very second is over.
    if (known.filter(clockNow::isBefore).isPresent()) {
      throw new IllegalArgumentException("nobody knows yet what will be known then");
    }
    Instant now = clockNow.truncatedTo(ChronoUnit.SECONDS);
    Instant moment = at.orElse(now);
    MedicalHistory history =
        citizen
            .person()
            .map(
                person ->
                    known.map(then -> records.of(person, then)).orElseGet(() -> records.of(person)))
            .map(MedicalHistory::of)
            .orElse(MedicalHistory.empty());
    return EligibilityReport.of(
        known.map(decrees::knownAt).orElseGet(decrees::current),
        history,
        moment,
        known.orElse(now));
  }
}
