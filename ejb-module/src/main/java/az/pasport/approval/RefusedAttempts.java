package az.pasport.approval;

import az.pasport.audit.AuditLog;
import az.pasport.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes down what was refused, in a transaction of its own: the caller's is rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusedAttempts {
  @Inject AuditLog audit;

  /** An official tried what is for another to do. */
  public void write(String official, ApprovalRefused refused, String subject) {
    audit.append(new Caller.Official(official), "APPROVAL_DENIED_" + refused.reason(), subject);
  }
}
