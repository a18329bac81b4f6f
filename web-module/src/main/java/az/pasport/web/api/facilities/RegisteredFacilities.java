package az.pasport.web.api.facilities;

import az.pasport.facility.Facilities;
import az.pasport.security.FacilityCode;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads the code of a facility in an address. */
@ApplicationScoped
class RegisteredFacilities {
  @Inject Facilities facilities;

  /**
   * The code of a facility that is registered.
   *
   * @throws ProblemException 404, if there is none
   */
  FacilityCode registered(String text) {
    return FacilityCode.parse(text)
        .filter(code -> facilities.byCode(code).isPresent())
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
