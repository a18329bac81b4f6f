package az.pasport.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.decree.Decrees;
import az.pasport.decree.RuleBook;
import az.pasport.person.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EligibilityServiceTest {
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00.700Z");

  private final EligibilityService service = new EligibilityService();

  @BeforeEach
  void connect() {
    service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    service.citizen =
        new CurrentCitizen() {
          @Override
          public Optional<Person> person() {
            return Optional.empty();
          }
        };
    service.decrees =
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

    assertThat(service.report(Optional.empty(), Optional.of(known)).known()).isEqualTo(known);
    assertThat(service.report(Optional.empty(), Optional.of(NOW)).known()).isEqualTo(NOW);
  }

  @Test
  void answersNothingByWhatWillBeKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> service.report(Optional.empty(), Optional.of(NOW.plusNanos(1000))));
  }
}
