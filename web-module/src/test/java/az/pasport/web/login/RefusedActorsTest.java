package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Fin;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody sends a thousand requests a second, and each is refused. */
class RefusedActorsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T05:00:10Z");

  private final CountingLog log = new CountingLog();
  private final RefusedActors actors = new RefusedActors();

  RefusedActorsTest() {
    actors.log = log;
    actors.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void floodOfOneCitizenAsksTheDatabaseOnceAMinute() {
    for (int request = 0; request < 1_000; request++) {
      assertThat(actors.of(citizen())).isEqualTo("person:7");
    }
    assertThat(log.asked).isEqualTo(1);

    actors.clock = Clock.offset(actors.clock, Duration.ofMinutes(1));
    assertThat(actors.of(citizen())).isEqualTo("person:7");
    assertThat(log.asked).isEqualTo(2);
  }

  @Test
  void databaseThatIsAwayLetsNobodyThrough_andIsAskedAgain() {
    log.isAway = true;
    assertThat(actors.of(citizen())).isEqualTo("person:unknown");
    log.isAway = false;
    assertThat(actors.of(citizen())).isEqualTo("person:7");
  }

  private static LoggedIn citizen() {
    return LoggedIn.as(
        new ProvenPerson(
            new Fin("5ZKA7LM"),
            Optional.empty(),
            Means.FIN,
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        NOW);
  }

  private static final class CountingLog extends LoginLog {
    private int asked;
    private boolean isAway;

    @Override
    public String actor(Fin fin, boolean staff) {
      asked++;
      if (isAway) {
        throw new EJBException("away");
      }
      return "person:7";
    }
  }
}
