package az.pasport.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An entry of the audit as an auditor reads it, with whom it names as long as that is not erased.
 *
 * @param place in the chain; empty while it is not sealed
 */
public record AuditSearchEntry(
    long id,
    Optional<Long> place,
    Instant doneAt,
    String actor,
    String deed,
    String subject,
    String address,
    int times) {
  /** Behind this entry. */
  public AuditCursor cursor() {
    return new AuditCursor(doneAt, id);
  }

  static final Comparator<AuditSearchEntry> LATEST_FIRST =
      Comparator.comparing(AuditSearchEntry::doneAt).thenComparing(AuditSearchEntry::id).reversed();
}
