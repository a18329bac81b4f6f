package az.pasport.institution;

import az.pasport.approval.ApprovedRegisterChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Registers an institution, once a second official agrees. */
@ApplicationScoped
class InstitutionRegistration extends ApprovedRegisterChange<InstitutionRegistration.Wanted> {
  static final String KIND = "INSTITUTION_REGISTRATION";

  @Inject InstitutionRegister register;

  record Wanted(String code, String nameAz, String nameEn, InstitutionKind kind) {}

  InstitutionRegistration() {
    super(KIND, "INSTITUTION_REGISTERED", Wanted.class);
  }

  @Override
  protected List<Detail> describe(Wanted wanted) {
    return List.of(
        Detail.of("institution.code", wanted.code()),
        Detail.of("institution.nameAz", wanted.nameAz()),
        Detail.of("institution.nameEn", wanted.nameEn()),
        Detail.of("institution.kind", wanted.kind().name()));
  }

  @Override
  protected String change(Wanted wanted, String requester) {
    var code = new InstitutionCode(wanted.code());
    register.add(code, wanted.nameAz(), wanted.nameEn(), wanted.kind());
    return "institution:" + code;
  }
}
