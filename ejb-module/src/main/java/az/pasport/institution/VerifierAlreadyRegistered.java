package az.pasport.institution;

import jakarta.ejb.ApplicationException;

/** This login is a verifier already, of this institution or another, and is not blocked. */
@ApplicationException(rollback = true)
public final class VerifierAlreadyRegistered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VerifierAlreadyRegistered() {
    super("this login is a verifier already");
  }
}
