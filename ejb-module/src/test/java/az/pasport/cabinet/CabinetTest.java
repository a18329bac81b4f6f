package az.pasport.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.decree.Decrees;
import az.pasport.decree.RuleBook;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CabinetTest {
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00.700Z");

  private final Cabinet cabinet = new Cabinet();

  @BeforeEach
  void connect() {
    Principal caller = () -> "fin:5ZKA7LM";
    cabinet.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    cabinet.session =
        (SessionContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> caller);
    cabinet.people =
        new People() {
          @Override
          public Optional<Person> find(Identity identity) {
            return Optional.empty();
          }
        };
    cabinet.decrees =
        new Decrees() {
          @Override
          public RuleBook knownAt(Instant moment) {
            return RuleBook.national();
          }
        };
  }

  @Test
  void answersByWhatWasKnownEarlierInThisVerySecond() {
    Instant known = Instant.parse("2022-03-01T08:00:00.123456Z");

    assertThat(cabinet.status(Optional.empty(), Optional.of(known)).known()).isEqualTo(known);
    assertThat(cabinet.status(Optional.empty(), Optional.of(NOW)).known()).isEqualTo(NOW);
  }

  @Test
  void answersNothingByWhatWillBeKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cabinet.status(Optional.empty(), Optional.of(NOW.plusNanos(1000))));
  }
}
