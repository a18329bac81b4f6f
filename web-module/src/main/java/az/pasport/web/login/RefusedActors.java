package az.pasport.web.login;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the audit names the people who are refused something. A citizen's number is asked for once a
 * minute, as long as one minute's refusals are counted together: refusing must not cost a query.
 */
@ApplicationScoped
class RefusedActors {
  /** While the database does not answer: the refusal is counted, and written once it does. */
  private static final String UNKNOWN = "person:unknown";

  /** Of more than that in one minute, the others are asked for each time. */
  private static final int MOST_REMEMBERED = 10_000;

  @Inject LoginLog log;
  @Inject Clock clock;

  private final Map<String, String> ofThisMinute = new HashMap<>();
  private Instant minute = Instant.MIN;

  String of(LoggedIn person) {
    return person.isStaff()
        ? log.actor(person.person(), true)
        : remembered(person).orElseGet(() -> citizen(person));
  }

  private String citizen(LoggedIn person) {
    try {
      String actor = log.actor(person.person(), false);
      remember(person, actor);
      return actor;
    } catch (EJBException e) {
      return UNKNOWN;
    }
  }

  private synchronized Optional<String> remembered(LoggedIn person) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      ofThisMinute.clear();
    }
    return Optional.ofNullable(ofThisMinute.get(person.fin()));
  }

  private synchronized void remember(LoggedIn person, String actor) {
    if (ofThisMinute.size() < MOST_REMEMBERED) {
      ofThisMinute.put(person.fin(), actor);
    }
  }
}
