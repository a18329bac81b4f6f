package az.pasport.retention;

import az.pasport.approval.RequestErasure;
import az.pasport.audit.AuditLog;
import az.pasport.audit.PersonalDataErasure;
import az.pasport.clinic.UploadErasure;
import az.pasport.intake.RecordErasure;
import az.pasport.retention.ErasedCounts.Batch;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;

/** Erases what is due by its age alone, a number of rows in a transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchErasure {
  /** Rows of one transaction. */
  private static final int MOST = 2000;

  /** Requests have files of megabytes. */
  private static final int MOST_REQUESTS = 50;

  /** For so many years after its record's period a message that comes again is known. */
  private static final int RETRIES = 1;

  @Inject RequestErasure requests;
  @Inject RecordErasure records;
  @Inject PersonalDataErasure personalData;
  @Inject UploadErasure uploads;
  @Inject AuditLog audit;

  /**
   * Erases what is due, the oldest first; returns 0 when nothing is left.
   *
   * @param before what is due is older
   */
  public int erase(Batch batch, Instant before) {
    int count = eraseBatch(batch, before);
    if (count > 0) {
      audit.append(
          Caller.Job.RETENTION, RetentionJob.DEED, ErasedCounts.of(batch, count).toString());
    }
    return count;
  }

  private int eraseBatch(Batch batch, Instant before) {
    return switch (batch) {
      case REQUESTS -> requests.eraseVain(before, MOST_REQUESTS);
      case ACKNOWLEDGEMENTS -> records.eraseAcknowledgements(withRetries(before), MOST);
      case REFUSALS -> records.eraseRefusals(before, MOST);
      case LOOK_UPS -> personalData.erase(PersonalDataErasure.Kind.LOOK_UP, before, MOST);
      case AUDIT -> personalData.erase(PersonalDataErasure.Kind.DEED, before, MOST);
      case UPLOADS -> uploads.erase(before);
    };
  }

  private static Instant withRetries(Instant before) {
    return before.atZone(ZoneOffset.UTC).minusYears(RETRIES).toInstant();
  }
}
