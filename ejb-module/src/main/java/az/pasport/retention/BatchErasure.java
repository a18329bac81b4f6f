package az.pasport.retention;

import az.pasport.approval.RequestErasure;
import az.pasport.audit.AuditLog;
import az.pasport.audit.PersonalDataErasure;
import az.pasport.record.RecordErasure;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** Erases what is due by its age alone, a number of rows in a transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchErasure {
  /** Rows of one transaction. */
  static final int MOST = 2000;

  /** Requests have files of megabytes. */
  static final int MOST_REQUESTS = 50;

  /** For so long after its record's period a message that comes again is known. */
  static final Period RETRIES = Period.ofYears(1);

  @Inject RetentionSettings settings;
  @Inject RequestErasure requests;
  @Inject RecordErasure records;
  @Inject PersonalDataErasure personalData;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Erases what is due, the oldest first.
   *
   * @return how many; 0 when nothing is left, or the period is off
   */
  public int erase(ErasedCounts.Batch batch) {
    Instant now = clock.instant();
    int count =
        switch (batch) {
          case REQUESTS ->
              before(settings.requests(), now)
                  .map(before -> requests.eraseVain(before, MOST_REQUESTS))
                  .orElse(0);
          case ACKNOWLEDGEMENTS ->
              before(settings.records(), now)
                  .map(BatchErasure::withRetries)
                  .map(before -> records.eraseAcknowledgements(before, MOST))
                  .orElse(0);
          case REFUSALS ->
              before(settings.lookUps(), now)
                  .map(before -> records.eraseRefusals(before, MOST))
                  .orElse(0);
          case LOOK_UPS ->
              before(settings.lookUps(), now)
                  .map(before -> erase(PersonalDataErasure.Kind.LOOK_UP, before))
                  .orElse(0);
          case AUDIT ->
              before(settings.audit(), now)
                  .map(before -> erase(PersonalDataErasure.Kind.DEED, before))
                  .orElse(0);
        };
    if (count > 0) {
      audit.append(
          Caller.Job.RETENTION, RetentionJob.DEED, ErasedCounts.of(batch, count).toString());
    }
    return count;
  }

  private int erase(PersonalDataErasure.Kind kind, Instant before) {
    return personalData.erase(kind, before, MOST);
  }

  private static Optional<Instant> before(Optional<RetentionPeriod> period, Instant now) {
    return period.map(known -> known.before(now));
  }

  private static Instant withRetries(Instant before) {
    return before.atZone(ZoneOffset.UTC).minus(RETRIES).toInstant();
  }
}
