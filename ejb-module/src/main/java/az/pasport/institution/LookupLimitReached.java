package az.pasport.institution;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** A verifier, or their institution, has looked up as much as is allowed. Nothing was looked up. */
@ApplicationException(rollback = true)
public final class LookupLimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LookupLimit limit;
  private final String institution;
  private final Duration rest;

  LookupLimitReached(ReachedLookupLimit pause, InstitutionCode institution) {
    super(pause.limit().name());
    this.limit = pause.limit();
    this.institution = institution.value();
    this.rest = pause.rest();
  }

  public LookupLimit limit() {
    return limit;
  }

  /** The code of the institution. */
  public String institution() {
    return institution;
  }

  /** How long until look-ups are allowed again. */
  public Duration rest() {
    return rest;
  }
}
