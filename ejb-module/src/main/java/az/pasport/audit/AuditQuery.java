package az.pasport.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the audit are looked for; each condition narrows the others.
 *
 * @param people the internal numbers of a person's identities; empty for no such condition
 * @param actor who did it, as the audit names them: {@code staff:fin:…}, {@code facility:CODE}
 * @param subject what it was done to, as the audit names it: {@code record:UUID}
 * @param deed what was done, e.g. {@code RECORD_CORRECTED}
 * @param from the first moment
 * @param until the moment before which it was
 */
public record AuditQuery(
    Set<Long> people,
    Optional<String> actor,
    Optional<String> subject,
    Optional<String> deed,
    Optional<Instant> from,
    Optional<Instant> until) {
  public AuditQuery {
    people = Set.copyOf(people);
  }

  /** The same about a person. */
  public AuditQuery about(Set<Long> numbers) {
    return new AuditQuery(numbers, actor, subject, deed, from, until);
  }
}
