package az.pasport.audit;

import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The official who calls, in whose name the audit is written. */
@Stateless
public class CurrentOfficial {
  @Resource SessionContext session;
  @Inject AuditLog audit;

  /** The caller's name in the container. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String login() {
    return session.getCallerPrincipal().getName();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isSupervisor() {
    return session.isCallerInRole("supervisor");
  }

  /** Audits a deed in its transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void audit(String deed, String subject) {
    audit.append(new Caller.Official(login()), deed, subject);
  }

  /** Audits an attempt in a transaction of its own: the caller's may be rolled back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void auditAttempt(String deed, String subject) {
    audit(deed, subject);
  }
}
