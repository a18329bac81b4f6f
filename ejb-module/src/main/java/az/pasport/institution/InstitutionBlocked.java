package az.pasport.institution;

import jakarta.ejb.ApplicationException;

/** The institution was blocked before a request about it was approved. */
@ApplicationException(rollback = true)
public final class InstitutionBlocked extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstitutionBlocked(InstitutionCode code) {
    super("institution " + code + " is blocked");
  }
}
