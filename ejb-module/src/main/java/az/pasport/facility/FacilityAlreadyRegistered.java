package az.pasport.facility;

import az.pasport.security.FacilityCode;
import jakarta.ejb.ApplicationException;

/** A code is taken. */
@ApplicationException(rollback = true)
public class FacilityAlreadyRegistered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FacilityAlreadyRegistered(FacilityCode code) {
    super("facility " + code + " is registered already");
  }
}
