package az.pasport.web.api.facilities;

import az.pasport.facility.Facilities;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

/** Reads the code of a facility in an address. */
@ApplicationScoped
class RegisteredFacilities {
  @Inject Facilities facilities;

  /**
   * The code of a facility that is registered.
   *
   * @throws NotFoundException if there is none
   */
  FacilityCode registered(String text) {
    return FacilityCode.parse(text)
        .filter(code -> facilities.byCode(code).isPresent())
        .orElseThrow(NotFoundException::new);
  }
}
