package az.pasport.certificate;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Revokes the certificates of a list, once a second official agrees. */
@ApplicationScoped
class ListedRevocation implements ApprovedAction {
  static final String KIND = "BULK_REVOCATION";

  @Inject CertificateRevoker revoker;

  record Wanted(List<String> identifiers, RevocationReason reason) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    var lines = new ArrayList<Detail>();
    lines.add(Detail.of("revocation.reason", wanted.reason().name()));
    lines.add(Detail.of("revocation.count", Integer.toString(wanted.identifiers().size())));
    wanted.identifiers().forEach(id -> lines.add(Detail.of("revocation.identifier", id)));
    return lines;
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    for (String identifier : wanted.identifiers()) {
      revoker
          .findForUpdate(identifier)
          .ifPresent(
              certificate -> revoker.revoke(certificate, wanted.reason(), request.requester()));
    }
    return request.subject();
  }
}
