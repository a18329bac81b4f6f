package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Fin;
import az.pasport.security.Caller;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody sends a thousand requests a second, and each is refused. */
class RefusedCallersTest {
  private static final Instant NOW = Instant.parse("2026-01-15T05:00:10Z");

  private final CountingLog log = new CountingLog();
  private final RefusedCallers callers = new RefusedCallers();

  RefusedCallersTest() {
    callers.audit = log;
    callers.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void floodOfOneCitizenAsksTheDatabaseOnceAMinute() {
    for (int request = 0; request < 1_000; request++) {
      assertThat(callers.of(citizen())).isEqualTo(Caller.Citizen.of(7));
    }
    assertThat(log.asked).isEqualTo(1);

    callers.clock = Clock.offset(callers.clock, Duration.ofMinutes(1));
    assertThat(callers.of(citizen())).isEqualTo(Caller.Citizen.of(7));
    assertThat(log.asked).isEqualTo(2);
  }

  @Test
  void databaseThatIsAwayLetsNobodyThrough_andIsAskedAgain() {
    log.isAway = true;
    assertThat(callers.of(citizen())).isEqualTo(Caller.Citizen.UNKNOWN);
    log.isAway = false;
    assertThat(callers.of(citizen())).isEqualTo(Caller.Citizen.of(7));
  }

  private static LoggedInPerson citizen() {
    return LoggedInPerson.as(
        new VerifiedPerson(
            new Fin("5ZKA7LM"),
            Optional.empty(),
            LoginMeans.FIN,
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        LoginRealm.CITIZENS,
        NOW,
        NOW);
  }

  private static final class CountingLog extends LoginAudit {
    private int asked;
    private boolean isAway;

    @Override
    public Caller caller(Fin fin, boolean staff) {
      asked++;
      if (isAway) {
        throw new EJBException("away");
      }
      return Caller.Citizen.of(7);
    }
  }
}
