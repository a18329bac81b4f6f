package az.pasport.inquiry;

import az.pasport.audit.AuditLog;
import az.pasport.retention.RetentionSettings;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Erases inquiries with their reasons, and the documents that were shown, once the period of
 * look-ups is over: {@code pasport.retention.lookups}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InquiryErasure {
  /** Rows of one transaction. */
  private static final int MOST = 500;

  @Inject InquiryRepository inquiries;
  @Inject RetentionSettings settings;
  @Inject AuditLog audit;

  /** Erases what is due, the oldest first; returns 0 when nothing is left, or it is off. */
  public int erase() {
    int erased =
        settings
            .before(RetentionSettings.Data.LOOKUPS)
            .map(before -> inquiries.erase(before, MOST))
            .orElse(0);
    if (erased > 0) {
      audit.append(Caller.Job.RETENTION, "DATA_ERASED", "inquiries:" + erased);
    }
    return erased;
  }
}
