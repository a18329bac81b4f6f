package az.pasport.trustlist;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.approval.EvidenceService;
import az.pasport.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Imports a list of foreign signers, once a second official agrees. The list is the evidence. */
@ApplicationScoped
class SignerListImport implements ApprovedAction {
  static final String KIND = "SIGNER_LIST";

  /** A signed list in compact form. */
  static final String TYPE = "application/jose";

  @Inject SignerListRepository register;
  @Inject EvidenceService evidence;
  @Inject AuditLog audit;

  /**
   * @param sha256 of the list as it was sent
   */
  record Wanted(String source, long version, int signers, int leftOut, String sha256) {}

  static String subject(SignedSignerList list) {
    return "signer-list:" + list.source() + "/" + list.version();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return List.of(
        Detail.of("list.source", wanted.source()),
        Detail.of("list.version", Long.toString(wanted.version())),
        Detail.of("list.signers", Integer.toString(wanted.signers())),
        Detail.of("list.leftOut", Integer.toString(wanted.leftOut())));
  }

  /** Looks at the list as one that came now: its anchor may be gone, or a newer list here. */
  @Override
  public String execute(ApprovalRequest request) {
    String jws = new String(evidence.contentOf(request), StandardCharsets.US_ASCII);
    SignedSignerList list = register.open(jws);
    if (register.isNews(list)) {
      register.replaceBy(list);
      audit.append(request.requester(), "SIGNER_LIST_IMPORTED", subject(list));
    }
    return subject(list);
  }
}
