package az.pasport.person;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Completes {@link SearchNames} every five minutes. Once all are complete, that is one look into an
 * index.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchNameTimer {
  private static final int AT_ONCE = 500;

  @Inject SearchNames names;

  /** Goes on until none is left. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void complete() {
    int done = AT_ONCE;
    while (done == AT_ONCE) {
      done = names.complete(AT_ONCE);
    }
  }
}
