package az.pasport.audit;

import az.pasport.security.Caller;
import az.pasport.security.CallerAddress;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Appends entries to the audit, in the transaction of what they record. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditLog {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Writes an entry down, with the caller's address. Whom it names, and the address, are stored
   * apart and erased in time; see {@link PersonalParts}.
   *
   * @param deed in capitals, e.g. {@code CERTIFICATE_ISSUED}
   * @param subject what it was done to, e.g. {@code certificate:UUID}
   */
  public void append(Caller actor, String deed, String subject) {
    append(actor, deed, List.of(subject));
  }

  /** Writes down that a deed was done to several subjects at once, an entry for each. */
  public void append(Caller actor, String deed, List<String> subjects) {
    String address = CallerAddress.current();
    subjects.forEach(subject -> persist(actor.actor(), deed, subject, address, 1));
  }

  /**
   * Writes down what was refused, and how often, in a transaction of its own: whatever the caller's
   * transaction comes to, these entries stay.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void appendRefusals(Map<RefusedAction, Integer> refused) {
    refused.forEach(
        (action, times) ->
            persist(
                action.actor(), action.kind().name(), action.subject(), action.address(), times));
  }

  private void persist(String actor, String deed, String subject, String address, int times) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    NewEntry written = NewEntry.of(now, actor, deed, subject, address, times, salt());
    AuditEntry entry = new AuditEntry(written.content());
    entities.persist(entry);
    written
        .personal()
        .ifPresent(
            parts -> entities.persist(new AuditPersonalData(entry.id(), written.content(), parts)));
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
