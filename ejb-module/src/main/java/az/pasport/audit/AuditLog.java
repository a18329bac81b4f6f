package az.pasport.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where deeds are written down, in their own transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditLog {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Writes an entry down.
   *
   * @param actor who did it: {@code facility:CODE}, {@code person:NUMBER}, or {@code staff:} and
   *     the login of an official; never a citizen's FIN or name
   * @param deed in capitals, e.g. {@code CERTIFICATE_ISSUED}
   * @param subject what it was done to, e.g. {@code certificate:UUID}
   */
  public void append(String actor, String deed, String subject) {
    append(actor, deed, List.of(subject));
  }

  /** Writes down that a deed was done to several subjects at once, an entry for each. */
  public void append(String actor, String deed, List<String> subjects) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    subjects.forEach(subject -> entities.persist(new AuditEntry(now, actor, deed, subject)));
  }
}
