package az.pasport.institution;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Registers an institution, once a second official agrees. */
@ApplicationScoped
class InstitutionRegistration implements ApprovedAction {
  static final String KIND = "INSTITUTION_REGISTRATION";

  @Inject InstitutionRegister register;
  @Inject AuditLog audit;

  record Wanted(String code, String nameAz, String nameEn, InstitutionKind kind) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return List.of(
        Detail.of("institution.code", wanted.code()),
        Detail.of("institution.nameAz", wanted.nameAz()),
        Detail.of("institution.nameEn", wanted.nameEn()),
        Detail.of("institution.kind", wanted.kind().name()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Institution institution =
        register.add(
            new InstitutionCode(wanted.code()), wanted.nameAz(), wanted.nameEn(), wanted.kind());
    String subject = "institution:" + institution.code();
    audit.append(request.requester(), "INSTITUTION_REGISTERED", subject);
    return subject;
  }
}
