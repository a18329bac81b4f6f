package az.pasport.inquiry;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.inquiry.InquiryLimitReached.Limit;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Counts inquiries, one after the other, and stores each before anybody is looked for: of inquiries
 * at the same time none escapes the count. Each node has its own order; officials work at one.
 */
@Singleton
@Lock(LockType.WRITE)
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InquiryAdmission {
  private static final Logger LOG = System.getLogger(InquiryAdmission.class.getName());
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofHours(24);

  @Inject InquiryRepository inquiries;
  @Inject InquirySettings settings;
  @Inject RefusalLog refusals;
  @Inject Clock clock;

  /**
   * Stores an inquiry, and returns what names it in addresses.
   *
   * @throws InquiryLimitReached if the official has made as many as is allowed
   */
  public String admit(String official, InquiryReason reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    refuse(official, pause(official, Limit.PER_MINUTE, settings.perMinute(), MINUTE, now));
    refuse(official, pause(official, Limit.PER_DAY, settings.perDay(), DAY, now));
    var inquiry = new Inquiry(official, reason, now);
    inquiries.add(inquiry);
    return inquiry.token();
  }

  private Optional<InquiryLimitReached> pause(
      String official, Limit limit, int allowed, Duration within, Instant now) {
    List<Instant> asked = inquiries.askedSince(official, now.minus(within), allowed);
    return asked.size() < allowed
        ? Optional.empty()
        : Optional.of(
            new InquiryLimitReached(
                limit, Duration.between(now, asked.get(allowed - 1).plus(within))));
  }

  private void refuse(String official, Optional<InquiryLimitReached> reached) {
    if (reached.isPresent()) {
      refusals.add(
          RefusalKind.RATE_LIMITED,
          new Caller.Official(official),
          "inquiries:" + reached.get().limit());
      // Who it is says the audit: the name is a FIN.
      LOG.log(Level.WARNING, "an official has reached the limit {0}", reached.get().limit());
      throw reached.get();
    }
  }
}
