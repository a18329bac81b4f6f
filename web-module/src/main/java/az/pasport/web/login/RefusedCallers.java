package az.pasport.web.login;

import az.pasport.security.Caller;
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
 * Finds, for the audit, the callers who are refused something. A citizen's number is read once a
 * minute, as the refusals of a minute are counted together: a refusal must not cost a query.
 */
@ApplicationScoped
class RefusedCallers {
  /** Of more than that in one minute, the others are read each time. */
  private static final int MOST_REMEMBERED = 10_000;

  @Inject LoginAudit audit;
  @Inject Clock clock;

  private final Map<String, Caller> ofThisMinute = new HashMap<>();
  private Instant minute = Instant.MIN;

  Caller of(LoggedInPerson person) {
    return person.isStaff()
        ? audit.caller(person.person(), true)
        : remembered(person).orElseGet(() -> citizen(person));
  }

  private Caller citizen(LoggedInPerson person) {
    try {
      Caller caller = audit.caller(person.person(), false);
      remember(person, caller);
      return caller;
    } catch (EJBException e) {
      // The refusal is counted now, and written once the database answers.
      return Caller.Citizen.UNKNOWN;
    }
  }

  private synchronized Optional<Caller> remembered(LoggedInPerson person) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      ofThisMinute.clear();
    }
    return Optional.ofNullable(ofThisMinute.get(person.fin()));
  }

  private synchronized void remember(LoggedInPerson person, Caller caller) {
    if (ofThisMinute.size() < MOST_REMEMBERED) {
      ofThisMinute.put(person.fin(), caller);
    }
  }
}
