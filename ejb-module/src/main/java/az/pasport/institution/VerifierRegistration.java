package az.pasport.institution;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Registers a verifier of an institution, once a second official agrees. */
@ApplicationScoped
class VerifierRegistration implements ApprovedAction {
  static final String KIND = "VERIFIER_REGISTRATION";

  @Inject InstitutionRegister register;
  @Inject AuditLog audit;

  record Wanted(String institution, String fin, String name) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return List.of(
        Detail.of("institution.code", wanted.institution()),
        Detail.of("verifier.fin", wanted.fin()),
        Detail.of("verifier.name", wanted.name()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    var code = new InstitutionCode(wanted.institution());
    Institution employer =
        register
            .byCode(code)
            .filter(Institution::isActive)
            .orElseThrow(() -> new InstitutionBlocked(code));
    String login = Institutions.login(wanted.fin());
    register.addVerifier(employer, login, wanted.name());
    audit.append(
        request.requester(),
        "VERIFIER_REGISTERED",
        "institution:" + employer.code() + " verifier:" + login);
    return "institution:" + employer.code();
  }
}
