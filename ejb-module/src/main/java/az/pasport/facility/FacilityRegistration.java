package az.pasport.facility;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Registers a facility, once a second official agrees. */
@ApplicationScoped
class FacilityRegistration implements ApprovedAction {
  static final String KIND = "FACILITY_REGISTRATION";

  @Inject FacilityRegister register;
  @Inject AuditLog audit;

  record Wanted(String code, String nameAz, String nameEn, Region region, String secretHash) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return List.of(
        Detail.of("facility.code", wanted.code()),
        Detail.of("facility.nameAz", wanted.nameAz()),
        Detail.of("facility.nameEn", wanted.nameEn()),
        Detail.of("facility.region", wanted.region().name()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Facility facility =
        register.addByHash(
            new FacilityCode(wanted.code()),
            wanted.nameAz(),
            wanted.nameEn(),
            wanted.region(),
            wanted.secretHash());
    String subject = "facility:" + facility.code();
    audit.append(request.requester(), "FACILITY_REGISTERED", subject);
    return subject;
  }
}
