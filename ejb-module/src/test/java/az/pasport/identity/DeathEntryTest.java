package az.pasport.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.StoredDeaths;
import az.pasport.time.BirthDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeathEntryTest {
  /** Half past nine in the evening in London is the next day in Baku. */
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2022-03-01T21:30:00Z"), ZoneOffset.UTC);

  private final Person person =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Yılmaz", "Ayşe", null),
          BirthDate.of(LocalDate.of(1980, 1, 1)));
  private final DeathEntry entry = new DeathEntry();

  DeathEntryTest() {
    entry.deaths = StoredDeaths.on(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1980-01-01", "2022-03-01", "2022-03-02"})
  void deathIsNotBeforeTheBirthAndNotAfterTheDayInBaku(String day) {
    assertThat(entry.deaths.isPlausible(person, LocalDate.parse(day))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1979-12-31", "2022-03-03", "2022-02-30", "yesterday", ""})
  void dateThatCannotBeTheDeathsIsRefusedWithItsField(String day) {
    PersonChangeRefused refused =
        catchThrowableOfType(
            PersonChangeRefused.class, () -> entry.plan(person, day, "by a document"));

    assertThat(refused.reason()).isEqualTo(Reason.BAD_DATE_OF_DEATH);
    assertThat(refused.field()).isEqualTo("diedOn");
  }

  @Test
  void nobodyIsRaisedWhoIsNotOnRecordAsDead() {
    PersonChangeRefused refused =
        catchThrowableOfType(
            PersonChangeRefused.class, () -> new DeathReversal().plan(person, "an error"));

    assertThat(refused.reason()).isEqualTo(Reason.NOT_DEAD);
  }
}
