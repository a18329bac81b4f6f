package az.pasport.institution;

import jakarta.ejb.ApplicationException;

/** The caller is a verifier of no registered institution, or one of them is blocked. */
@ApplicationException(rollback = true)
public final class NotARegisteredVerifier extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotARegisteredVerifier() {
    super("no verifier of a registered institution");
  }
}
