package az.pasport.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds entries, the latest first. A page begins behind the last entry of the one before, so the
 * millionth costs what the first does. Who may search, and that it is audited, is the caller's
 * matter.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditSearch {
  /** Whom entries name lies beside them: found there first. */
  private static final String BESIDE =
      "select e, d from AuditPersonalData d, AuditEntry e where e.id = d.entryId";

  private static final String LATEST_BESIDE = " order by d.doneAt desc, d.entryId desc";

  private static final String IN_ENTRY =
      "select e, d from AuditEntry e left join AuditPersonalData d on d.entryId = e.id where 1 = 1";

  private static final String LATEST = " order by e.doneAt desc, e.id desc";

  @PersistenceContext EntityManager entities;

  /**
   * A page of entries.
   *
   * @param behind the last entry of the page before; empty for the first page
   * @param most how many at most
   */
  public List<AuditSearchEntry> page(AuditQuery query, Optional<AuditCursor> behind, int most) {
    if (!query.people().isEmpty()) {
      // A person's entries are few, and sorted when they are found.
      return found(BESIDE + " and d.personId in :people", LATEST, query, behind, most).toList();
    }
    return Stream.of(ofNamed(query, behind, most), inEntries(query, behind, most))
        .flatMap(entries -> entries)
        .sorted(AuditSearchEntry.LATEST_FIRST)
        .limit(most)
        .toList();
  }

  /** Entries in which the actor or the subject that is looked for names a person. */
  private Stream<AuditSearchEntry> ofNamed(
      AuditQuery query, Optional<AuditCursor> behind, int most) {
    return isNamed(query.actor()) || isNamed(query.subject())
        ? found(BESIDE, LATEST_BESIDE, query, behind, most)
        : Stream.empty();
  }

  /** Entries that hold actor and subject themselves: of facilities and jobs, and older formats. */
  private Stream<AuditSearchEntry> inEntries(
      AuditQuery query, Optional<AuditCursor> behind, int most) {
    return found(IN_ENTRY, LATEST, query, behind, most);
  }

  private static boolean isNamed(Optional<String> text) {
    return text.filter(full -> !PersonalParts.kindOf(full).equals(full)).isPresent();
  }

  private Stream<AuditSearchEntry> found(
      String source, String order, AuditQuery query, Optional<AuditCursor> behind, int most) {
    boolean beside = order.equals(LATEST_BESIDE);
    String time = beside ? "d.doneAt" : "e.doneAt";
    String id = beside ? "d.entryId" : "e.id";
    var conditions = new StringBuilder(source);
    Map<String, Object> values = new LinkedHashMap<>();
    if (!query.people().isEmpty()) {
      values.put("people", query.people());
    }
    query.actor().ifPresent(actor -> text("actor", actor, beside, query, conditions, values));
    query.subject().ifPresent(it -> text("subject", it, beside, query, conditions, values));
    query.deed().ifPresent(deed -> add(" and e.deed = :deed", "deed", deed, conditions, values));
    query
        .from()
        .ifPresent(from -> add(" and " + time + " >= :from", "from", from, conditions, values));
    query
        .until()
        .ifPresent(end -> add(" and " + time + " < :until", "until", end, conditions, values));
    behind.ifPresent(
        last -> {
          // The first comparison is what an index can begin at.
          conditions.append(
              " and %1$s <= :behind and (%1$s < :behind or %2$s < :last)".formatted(time, id));
          values.put("behind", last.doneAt());
          values.put("last", last.id());
        });
    TypedQuery<Object[]> search =
        entities.createQuery(conditions.append(order).toString(), Object[].class);
    values.forEach(search::setParameter);
    return search.setMaxResults(most).getResultStream().map(AuditSearch::entry);
  }

  private static void add(
      String condition,
      String name,
      Object value,
      StringBuilder conditions,
      Map<String, Object> values) {
    conditions.append(condition);
    values.put(name, value);
  }

  /** A condition on actor or subject: by the index of the table in which the text is. */
  private static void text(
      String name,
      String text,
      boolean beside,
      AuditQuery query,
      StringBuilder conditions,
      Map<String, Object> values) {
    boolean named = isNamed(Optional.of(text));
    String condition;
    if (!query.people().isEmpty()) {
      condition = " and (d.%1$s = :%1$s or e.%1$s = :%1$s)";
    } else {
      condition = beside && named ? " and d.%1$s = :%1$s" : " and e.%1$s = :%1$s";
    }
    add(condition.formatted(name), name, text, conditions, values);
  }

  private static AuditSearchEntry entry(Object[] row) {
    AuditEntry entry = (AuditEntry) row[0];
    EntryContent content = entry.content();
    Optional<AuditPersonalData> personal = Optional.ofNullable((AuditPersonalData) row[1]);
    return new AuditSearchEntry(
        entry.id(),
        entry.place(),
        content.doneAt(),
        personal.map(AuditPersonalData::actor).filter(it -> !it.isEmpty()).orElse(content.actor()),
        content.deed(),
        personal
            .map(AuditPersonalData::subject)
            .filter(it -> !it.isEmpty())
            .orElse(content.subject()),
        personal
            .map(AuditPersonalData::address)
            .filter(it -> !it.isEmpty())
            .orElse(content.address()),
        content.times());
  }

  /** The end of the chain, as the sealing left it. */
  public ChainHead head() {
    return entities.find(AuditHead.class, 1).head();
  }

  /** How many entries are committed and not sealed yet. */
  public long unsealed() {
    return entities
        .createQuery("select count(e) from AuditEntry e where e.chainPlace is null", Long.class)
        .getSingleResult();
  }
}
