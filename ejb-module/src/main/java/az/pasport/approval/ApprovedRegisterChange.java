package az.pasport.approval;

import az.pasport.audit.AuditLog;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A change of a register, audited in the name of the official who asked.
 *
 * @param <W> what is wanted, as the request stores it
 */
public abstract class ApprovedRegisterChange<W> implements ApprovedAction {
  private String kind;
  private String deed;
  private Class<W> type;

  @Inject AuditLog audit;

  /** For the container's proxies. */
  @SuppressWarnings("NullAway.Init")
  protected ApprovedRegisterChange() {}

  /** An action of a kind; the deed is the audit's word for it. */
  protected ApprovedRegisterChange(String kind, String deed, Class<W> type) {
    this.kind = kind;
    this.deed = deed;
    this.type = type;
  }

  protected abstract List<Detail> describe(W wanted);

  /** Makes the change, and returns what the audit calls the thing that was changed. */
  protected abstract String change(W wanted, String requester);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    return describe(request.payload(type));
  }

  @Override
  public String execute(ApprovalRequest request) {
    String subject = change(request.payload(type), request.requester().actor());
    audit.append(request.requester(), deed, subject);
    return subject;
  }
}
