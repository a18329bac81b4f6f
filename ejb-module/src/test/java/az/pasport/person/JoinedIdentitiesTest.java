package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JoinedIdentitiesTest {
  private static final LocalDate DEATH = LocalDate.of(2022, 1, 10);

  private final Person byFin =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Yılmaz", "Ayşe", null),
          BirthDate.of(LocalDate.of(1980, 1, 1)));
  private final Person byPassport =
      new Person(
          TravelDocument.of(DocumentType.PASSPORT, "TR", "U12345678"),
          PersonName.of("Demir", "Ayşe", null),
          BirthDate.of(LocalDate.of(1980, 1, 1)));

  @Test
  void bothIdentitiesLeadToTheHolder() {
    byPassport.join(byFin);

    assertThat(byPassport.holder()).isSameAs(byFin);
    assertThat(byFin.holder()).isSameAs(byFin);
    assertThat(byPassport.entries()).containsExactly(byFin, byPassport);
    assertThat(byFin.isKnownAs(byPassport.identity())).isTrue();
    assertThat(byPassport.isKnownAs(byFin.identity())).isTrue();
  }

  @Test
  void partingLeavesWhatThereWasBeforeTheJoin() {
    byPassport.join(byFin);

    assertThat(byPassport.part()).isSameAs(byFin);

    assertThat(byPassport.holder()).isSameAs(byPassport);
    assertThat(byPassport.entries()).containsExactly(byPassport);
    assertThat(byFin.entries()).containsExactly(byFin);
    assertThat(byFin.isKnownAs(byPassport.identity())).isFalse();
  }

  @Test
  void nobodyIsJoinedTwiceNorAHolderOfOthersNorToThemselves() {
    byPassport.join(byFin);
    Person third = person(1);

    assertThatThrownBy(() -> byPassport.join(third)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> byFin.join(third)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> third.join(byPassport)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> third.join(third)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(third::part).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void deathOfOneIdentityIsThatOfThePersonAndStaysWithItAfterParting() {
    byPassport.recordDeath(DEATH);
    byPassport.join(byFin);

    assertThat(byFin.diedOn()).contains(DEATH);
    assertThat(byFin.isDeadBefore(DEATH)).as("on the day itself").isFalse();
    assertThat(byFin.isDeadBefore(DEATH.plusDays(1))).isTrue();

    byPassport.part();
    assertThat(byFin.diedOn()).isEmpty();
    assertThat(byPassport.diedOn()).contains(DEATH);
  }

  @Test
  void correctedIdentityIsOfItsKindAlone() {
    byPassport.correct(new Fin("7HBT2QX"));
    assertThat(byPassport.identity()).isEqualTo(new Fin("7HBT2QX"));

    byFin.correct(TravelDocument.of(DocumentType.MYI, "RU", "123456789"));
    assertThat(byFin.identity()).isEqualTo(new TravelDocument(DocumentType.MYI, "RU", "123456789"));
  }

  /**
   * However identities are joined and parted, each person's entries are told apart from others'.
   */
  @Property
  void entriesAreAPartitionWhateverIsJoinedAndParted(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 35) Integer> steps) {
    List<Person> people = IntStream.range(0, 6).mapToObj(JoinedIdentitiesTest::person).toList();
    Map<Person, Person> expected = new HashMap<>();
    for (int step : steps) {
      Person one = people.get(step / 6);
      Person other = people.get(step % 6);
      if (one == other) {
        if (expected.remove(one) != null) {
          one.part();
        }
      } else if (!expected.containsKey(one)
          && !expected.containsKey(other)
          && !expected.containsValue(one)) {
        one.join(other);
        expected.put(one, other);
      }
    }
    for (Person person : people) {
      Person holder = expected.getOrDefault(person, person);
      assertThat(person.holder()).isSameAs(holder);
      assertThat(person.entries()).first().isSameAs(holder);
      assertThat(person.entries())
          .containsExactlyInAnyOrderElementsOf(
              people.stream()
                  .filter(entry -> expected.getOrDefault(entry, entry) == holder)
                  .toList());
    }
  }

  private static Person person(int number) {
    return new Person(
        new Fin("000000" + number),
        PersonName.of("Məmmədova", "Aytən", null),
        BirthDate.of(LocalDate.of(1990, 2, 14)));
  }
}
