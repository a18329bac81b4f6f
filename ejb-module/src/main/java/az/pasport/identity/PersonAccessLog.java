package az.pasport.identity;

import az.pasport.audit.AuditLog;
import az.pasport.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Writes down whom officials looked at, in a transaction of its own: what they learn from a refusal
 * they have learnt, and the caller's transaction is rolled back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonAccessLog {
  @Inject AuditLog audit;

  /**
   * An official looked at a person.
   *
   * @param person internal number; empty if nobody was found
   */
  public void write(String official, Optional<Long> person) {
    audit.append(
        new Caller.Official(official),
        person.isPresent() ? "PERSON_LOOKED_UP" : "NOBODY_FOUND",
        "person:" + person.map(String::valueOf).orElse("none"));
  }
}
