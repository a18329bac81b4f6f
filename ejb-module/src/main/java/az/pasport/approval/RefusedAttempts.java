package az.pasport.approval;

import az.pasport.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes down what was refused, in a transaction of its own: the caller's is rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusedAttempts {
  private static final Logger LOG = System.getLogger(RefusedAttempts.class.getName());

  @Inject AuditLog audit;

  /** An official tried what is for another to do. */
  public void write(String official, ApprovalRefused refused, String subject) {
    audit.append("staff:" + official, "APPROVAL_DENIED_" + refused.reason(), subject);
  }

  /** An official tried more of an action than one may do alone. */
  public void write(String official, SoleAction action) {
    audit.append("staff:" + official, "DAILY_LIMIT_REACHED", "action:" + action);
    // Who it is says the audit: the name is a FIN.
    LOG.log(Level.WARNING, "an official tried more than the day''s limit of {0}", action);
  }
}
