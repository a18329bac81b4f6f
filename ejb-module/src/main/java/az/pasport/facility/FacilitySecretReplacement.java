package az.pasport.facility;

import az.pasport.approval.ApprovedRegisterChange;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gives a facility a new secret, once a second official agrees; the old one opens nothing then. */
@ApplicationScoped
class FacilitySecretReplacement extends ApprovedRegisterChange<FacilitySecretReplacement.Wanted> {
  static final String KIND = "FACILITY_SECRET";

  @Inject FacilityRegister register;

  record Wanted(String code, String secretHash) {}

  FacilitySecretReplacement() {
    super(KIND, "FACILITY_SECRET_REPLACED", Wanted.class);
  }

  @Override
  protected List<Detail> describe(Wanted wanted) {
    return List.of(Detail.of("facility.code", wanted.code()));
  }

  @Override
  protected String change(Wanted wanted, String requester) {
    register
        .byCode(new FacilityCode(wanted.code()))
        .orElseThrow(SecretOutdated::new)
        .replaceSecret(wanted.secretHash());
    return "facility:" + wanted.code();
  }
}
