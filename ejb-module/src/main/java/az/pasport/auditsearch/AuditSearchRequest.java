package az.pasport.auditsearch;

import az.pasport.audit.AuditQuery;
import az.pasport.person.Identity;
import java.util.Optional;

/**
 * What an auditor looks for.
 *
 * @param person whose entries; empty for everybody's
 * @param query the other conditions; about nobody yet
 */
public record AuditSearchRequest(Optional<Identity> person, AuditQuery query) {
  private static final int LONGEST = 110;
  private static final String PERSON = "person:";

  /**
   * What the audit says was searched; without the FIN. A person who is looked for comes before an
   * actor: they see who has looked at them.
   */
  String subject() {
    Optional<String> named = query.subject().filter(subject -> subject.startsWith(PERSON));
    String what =
        named.or(query::actor).or(query::subject).map(text -> "audit " + text).orElse("audit");
    return what.length() > LONGEST ? what.substring(0, LONGEST) : what;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "AuditSearchRequest";
  }
}
