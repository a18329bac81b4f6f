package az.pasport.inquiry;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** An official has asked about as many people as is allowed. Nobody was looked for. */
@ApplicationException(rollback = true)
public final class InquiryLimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which limit. */
  public enum Limit {
    PER_MINUTE,
    PER_DAY
  }

  private final Limit limit;
  private final Duration rest;

  InquiryLimitReached(Limit limit, Duration rest) {
    super(limit.name());
    this.limit = limit;
    this.rest = rest;
  }

  public Limit limit() {
    return limit;
  }

  /** How long until the next inquiry is allowed. */
  public Duration rest() {
    return rest;
  }
}
