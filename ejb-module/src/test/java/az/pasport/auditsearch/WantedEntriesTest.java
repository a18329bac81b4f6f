package az.pasport.auditsearch;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.AuditQuery;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** As what a search stands in the audit. */
class WantedEntriesTest {
  private static String subject(String actor, String subject) {
    var query =
        new AuditQuery(
            Set.of(),
            Optional.of(actor).filter(text -> !text.isEmpty()),
            Optional.of(subject).filter(text -> !text.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new AuditSearchRequest(Optional.empty(), query).subject();
  }

  /** Otherwise an actor beside the person would hide the search from that person. */
  @Test
  void personComesBeforeTheActor() {
    assertThat(subject("staff:fin:5ZKA7LM", "person:17")).isEqualTo("audit person:17");
  }

  @Test
  void anotherSubjectComesBehindTheActor() {
    assertThat(subject("staff:fin:5ZKA7LM", "facility:BAKU-MC-01"))
        .isEqualTo("audit staff:fin:5ZKA7LM");
    assertThat(subject("", "facility:BAKU-MC-01")).isEqualTo("audit facility:BAKU-MC-01");
    assertThat(subject("", "")).isEqualTo("audit");
  }
}
