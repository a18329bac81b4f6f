package az.pasport.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.time.BirthDate.Precision;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {
  /** Years before 1900 were taken once: such a person must be readable, to be corrected. */
  @Test
  void readsAStoredDayOfTheYears1890To1899_andParsesNone() {
    assertThat(BirthDate.of(LocalDate.of(1897, 5, 12))).hasToString("1897-05-12");
    assertThat(BirthDate.parse("1897-05-12")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1963, 1963-01-01, 1963-12-31, YEAR",
    "1963-02, 1963-02-01, 1963-02-28, MONTH",
    "1964-02, 1964-02-01, 1964-02-29, MONTH",
    "1963-12, 1963-12-01, 1963-12-31, MONTH",
    "1963-01-01, 1963-01-01, 1963-01-01, DAY",
    "1964-02-29, 1964-02-29, 1964-02-29, DAY",
    "1900, 1900-01-01, 1900-12-31, YEAR",
    "2099-12-31, 2099-12-31, 2099-12-31, DAY",
  })
  void spansTheDaysThatItCanBe(
      String text, LocalDate earliest, LocalDate latest, Precision precision) {
    BirthDate date = BirthDate.parse(text).orElseThrow();

    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1963-00, 1963",
    "1963-00-00, 1963",
    "1963-00-12, 1963",
    "1963-05-00, 1963-05",
  })
  void readsZerosAsUnknown(String text, String known) {
    assertThat(BirthDate.parse(text)).isEqualTo(BirthDate.parse(known)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1899",
        "1899-12-31",
        "2100",
        "196",
        "19633",
        "1963-",
        "1963-5",
        "1963-13",
        "1963-02-29",
        "1963-05-32",
        "1963-05-1",
        "1963-05-12T00:00:00",
        "12.05.1963",
        "1963 ",
        "١٩٦٣",
        "-1963",
        "+1963"
      })
  void isNoOtherText(String text) {
    assertThat(BirthDate.parse(text)).isEmpty();
  }

  @Test
  void holdsOnlyTheFirstDayOfWhatIsKnown() {
    LocalDate day = LocalDate.of(1963, 5, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> new BirthDate(day, Precision.MONTH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BirthDate(day.withDayOfMonth(1), Precision.YEAR));
    assertThatIllegalArgumentException().isThrownBy(() -> BirthDate.of(day.withYear(1889)));
  }

  @ParameterizedTest
  @CsvSource({
    "1963, 1963-05, true",
    "1963, 1963-01-01, true",
    "1963-05, 1963-05-31, true",
    "1963-05, 1963-06-01, false",
    "1963, 1964-01-01, false",
    "1963-05-12, 1963-05-13, false",
    "1963-05, 1963-06, false",
  })
  void agreesWithWhatCanBeTheSameDay(String one, String other, boolean agrees) {
    BirthDate first = BirthDate.parse(one).orElseThrow();
    BirthDate second = BirthDate.parse(other).orElseThrow();

    assertThat(first.agreesWith(second)).isEqualTo(agrees);
    assertThat(second.agreesWith(first)).isEqualTo(agrees);
    assertThat(first).isNotEqualTo(second);
  }

  @Property
  void readsBackWhatItWrites(@ForAll("dates") BirthDate date) {
    assertThat(BirthDate.parse(date.toString())).contains(date);
  }

  @Property
  void statesExactlyThePartsOfItself(
      @ForAll("dates") BirthDate one, @ForAll("dates") BirthDate two) {
    assertThat(one.states(two)).isEqualTo(one.toString().startsWith(two.toString()));
  }

  @Provide
  Arbitrary<BirthDate> dates() {
    Arbitrary<String> days =
        Combinators.combine(
                Arbitraries.of(1900, 1963, 1964, 2099),
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 28))
            .as("%04d-%02d-%02d"::formatted);
    return Combinators.combine(days, Arbitraries.of(4, 7, 10))
        .as((day, length) -> BirthDate.parse(day.substring(0, length)).orElseThrow());
  }
}
