package az.pasport.auditsearch;

import az.pasport.audit.AuditCursor;
import az.pasport.audit.AuditQuery;
import az.pasport.audit.AuditSearch;
import az.pasport.audit.AuditSearchEntry;
import az.pasport.audit.ChainState;
import az.pasport.audit.CurrentOfficial;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.trustlist.AuditHeads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where auditors search the audit. Each page that they look at is audited. */
@Stateless
@RolesAllowed("auditor")
public class AuditSearchService {
  /** Entries of a page. */
  public static final int PAGE = 50;

  /** Entries that an export reads at a time. */
  private static final int EXPORTED_AT_ONCE = 1000;

  @Inject AuditSearch search;
  @Inject ChainState chain;
  @Inject AuditHeads heads;
  @Inject People people;
  @Inject CurrentOfficial official;

  /**
   * A page of what is looked for; none where nobody has the identity.
   *
   * @param behind the last entry of the page before; empty for the first page
   */
  public AuditPage search(AuditSearchRequest wanted, Optional<AuditCursor> behind) {
    return begin(wanted, "AUDIT_SEARCHED")
        .map(query -> page(query, behind, PAGE))
        .orElse(AuditPage.EMPTY);
  }

  /** Begins an export: what is to be read by {@link #next}; empty where nobody has the identity. */
  public Optional<AuditQuery> beginExport(AuditSearchRequest wanted) {
    return begin(wanted, "AUDIT_EXPORTED");
  }

  /** The next entries of an export, whose beginning is audited. */
  public AuditPage next(AuditQuery query, Optional<AuditCursor> behind) {
    return page(query, behind, EXPORTED_AT_ONCE);
  }

  private AuditPage page(AuditQuery query, Optional<AuditCursor> behind, int most) {
    List<AuditSearchEntry> found = search.page(query, behind, most + 1);
    boolean more = found.size() > most;
    List<AuditSearchEntry> shown = more ? found.subList(0, most) : found;
    return new AuditPage(
        shown, more ? Optional.of(shown.get(most - 1).cursor()) : Optional.empty());
  }

  private Optional<AuditQuery> begin(AuditSearchRequest wanted, String deed) {
    if (wanted.person().isEmpty()) {
      official.audit(deed, wanted.subject());
      return Optional.of(wanted.query());
    }
    Optional<Person> person = wanted.person().flatMap(people::find);
    official.audit(
        person.isPresent() ? deed : "NOBODY_FOUND",
        person.map(found -> "person:" + found.id()).orElse("person:none"));
    return person.map(found -> wanted.query().about(Set.copyOf(found.entryNumbers())));
  }

  /** How the chain stands now. */
  public ChainStatus chain() {
    Optional<AuditHeads.Signed> signed = heads.latestSigned();
    boolean contradicted =
        signed
            .map(AuditHeads.Signed::head)
            .filter(
                head ->
                    chain.hashAt(head.place()).filter(hash -> hash.equals(head.hash())).isEmpty())
            .isPresent();
    return new ChainStatus(search.head(), search.unsealed(), signed, contradicted);
  }
}
