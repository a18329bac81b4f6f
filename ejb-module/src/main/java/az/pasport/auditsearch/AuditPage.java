package az.pasport.auditsearch;

import az.pasport.audit.AuditCursor;
import az.pasport.audit.AuditSearchEntry;
import java.util.List;
import java.util.Optional;

/**
 * Entries that were found, the latest first.
 *
 * @param next behind which entry the next page begins; empty for the last page
 */
public record AuditPage(List<AuditSearchEntry> entries, Optional<AuditCursor> next) {
  static final AuditPage EMPTY = new AuditPage(List.of(), Optional.empty());

  public AuditPage {
    entries = List.copyOf(entries);
  }
}
