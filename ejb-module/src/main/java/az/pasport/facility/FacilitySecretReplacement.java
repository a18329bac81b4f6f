package az.pasport.facility;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gives a facility a new secret, once a second official agrees; the old one opens nothing then. */
@ApplicationScoped
class FacilitySecretReplacement implements ApprovedAction {
  static final String KIND = "FACILITY_SECRET";

  @Inject FacilityRegister register;
  @Inject AuditLog audit;

  record Wanted(String code, String secretHash) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    return List.of(Detail.of("facility.code", request.payload(Wanted.class).code()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Facility facility =
        register.byCode(new FacilityCode(wanted.code())).orElseThrow(SecretOutdated::new);
    facility.replaceSecret(wanted.secretHash());
    String subject = "facility:" + facility.code();
    audit.append(request.requester(), "FACILITY_SECRET_REPLACED", subject);
    return subject;
  }
}
