package az.pasport.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where entries are added, in the transaction in which their certificate is issued. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TransparencyLog {
  @PersistenceContext EntityManager entities;

  /** Adds an entry, which gets its place in the tree within seconds of the commit. */
  public void add(LogEntry entry) {
    entities.persist(new PendingEntry(entry));
  }
}
