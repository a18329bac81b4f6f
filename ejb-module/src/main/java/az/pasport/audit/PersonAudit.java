package az.pasport.audit;

import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the audit says of one person: to that person, so without the names of others. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonAudit {
  private static final Pattern INSTITUTION = Pattern.compile("^institution:(\\S+) ");
  private static final Pattern REASON = Pattern.compile("^reason:(\\S+) ");

  /** Deeds by which officials see a person or hand out what is the person's. */
  private static final List<String> LOOKS =
      List.of(
          "PERSON_LOOKED_UP",
          "PERSON_LISTED",
          "CERTIFICATE_PRINTED",
          "AUDIT_SEARCHED",
          "AUDIT_EXPORTED");

  @PersistenceContext EntityManager entities;

  /** The kind of caller who did something. The names are part of the API. */
  public enum CallerKind {
    SELF,
    STAFF,
    FACILITY,
    SYSTEM,
    /** A verifier of a registered institution. */
    VERIFIER;

    /** The kind of a stored entry's actor, by the first word of its text. */
    static CallerKind of(String actor) {
      int colon = actor.indexOf(':');
      return switch (colon < 0 ? actor : actor.substring(0, colon)) {
        case "person" -> SELF;
        case "staff" -> STAFF;
        case "facility" -> FACILITY;
        case "verifier" -> VERIFIER;
        default -> SYSTEM;
      };
    }
  }

  /**
   * An entry that names the person.
   *
   * @param deed e.g. {@code PERSON_LOOKED_UP}
   * @param address from which the person called; empty for the deeds of others
   * @param institution the code of the verifier's
   * @param reason the kind of reason that an official stated for it; empty where none is asked for
   */
  public record Deed(
      Instant doneAt,
      String deed,
      CallerKind by,
      Optional<String> address,
      int times,
      Optional<String> institution,
      Optional<String> reason) {}

  /**
   * The entries that name a person, the latest first.
   *
   * @param personIds the internal numbers of all their identities
   */
  public List<Deed> of(Collection<Long> personIds, int most) {
    return deeds("", personIds, most).getResultStream().map(PersonAudit::deed).toList();
  }

  /** Those of verifiers alone; as {@link #of}. */
  public List<Deed> byVerifiers(Collection<Long> personIds, int most) {
    return deeds(" and e.actor = :actor", personIds, most)
        .setParameter("actor", new Caller.Verifier(PersonalParts.APART).actor())
        .getResultStream()
        .map(PersonAudit::deed)
        .toList();
  }

  /** Those by which officials have looked at the person; as {@link #of}. */
  public List<Deed> looksByOfficials(Collection<Long> personIds, int most) {
    return deeds(" and e.actor = :actor and e.deed in :looks", personIds, most)
        .setParameter("actor", new Caller.Official(PersonalParts.APART).actor())
        .setParameter("looks", LOOKS)
        .getResultStream()
        .map(PersonAudit::deed)
        .toList();
  }

  private TypedQuery<Object[]> deeds(String condition, Collection<Long> personIds, int most) {
    return entities
        .createQuery(
            "select e, d from AuditPersonalData d, AuditEntry e"
                + " where e.id = d.entryId and d.personId in :people"
                + condition
                + " order by e.id desc",
            Object[].class)
        .setParameter("people", personIds)
        .setMaxResults(most);
  }

  private static Deed deed(Object[] row) {
    EntryContent content = ((AuditEntry) row[0]).content();
    AuditPersonalData personal = (AuditPersonalData) row[1];
    CallerKind by = CallerKind.of(content.actor());
    String address = personal.address().isEmpty() ? content.address() : personal.address();
    return new Deed(
        content.doneAt(),
        content.deed(),
        by,
        Optional.of(address).filter(known -> by == CallerKind.SELF && !known.isEmpty()),
        content.times(),
        by == CallerKind.VERIFIER ? named(INSTITUTION, content.subject()) : Optional.empty(),
        by == CallerKind.STAFF ? named(REASON, content.subject()) : Optional.empty());
  }

  private static Optional<String> named(Pattern what, String subject) {
    Matcher named = what.matcher(subject);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }
}
