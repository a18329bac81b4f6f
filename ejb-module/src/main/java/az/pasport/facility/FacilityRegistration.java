package az.pasport.facility;

import az.pasport.approval.ApprovedRegisterChange;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Registers a facility, once a second official agrees. */
@ApplicationScoped
class FacilityRegistration extends ApprovedRegisterChange<FacilityRegistration.Wanted> {
  static final String KIND = "FACILITY_REGISTRATION";

  @Inject FacilityRegister register;

  record Wanted(String code, String nameAz, String nameEn, Region region, String secretHash) {}

  FacilityRegistration() {
    super(KIND, "FACILITY_REGISTERED", Wanted.class);
  }

  @Override
  protected List<Detail> describe(Wanted wanted) {
    return List.of(
        Detail.of("facility.code", wanted.code()),
        Detail.of("facility.nameAz", wanted.nameAz()),
        Detail.of("facility.nameEn", wanted.nameEn()),
        Detail.of("facility.region", wanted.region().name()));
  }

  @Override
  protected String change(Wanted wanted, String requester) {
    var code = new FacilityCode(wanted.code());
    register.add(code, wanted.nameAz(), wanted.nameEn(), wanted.region(), wanted.secretHash());
    return "facility:" + code;
  }
}
