package az.pasport.institution;

import jakarta.ejb.ApplicationException;

/** An institution has this code, and is not blocked. */
@ApplicationException(rollback = true)
public final class InstitutionAlreadyRegistered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstitutionAlreadyRegistered(InstitutionCode code) {
    super("institution " + code + " is registered already");
  }
}
