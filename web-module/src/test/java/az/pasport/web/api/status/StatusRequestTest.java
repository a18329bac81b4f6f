package az.pasport.web.api.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusRequestTest {
  /** Half past midnight on 2 March in Baku. */
  private static final Instant NOW = Instant.parse("2022-03-01T20:30:00Z");

  private static StatusRequest parse(@Nullable String at, @Nullable String known) {
    return StatusRequest.parse(at, known, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-02, 2022-03-01T20:30:00Z",
    "2022-03-01, 2022-03-01T19:59:00Z",
    "2022-08-14, 2022-08-14T19:59:00Z",
    "2022-02-14T10:00:00+04:00, 2022-02-14T06:00:00Z",
    "2022-02-14T10:00:00 04:00, 2022-02-14T06:00:00Z",
    "2022-02-14T06:00:00Z, 2022-02-14T06:00:00Z"
  })
  void asksForTodayNowAndForAnotherDayAtItsLastMinuteInBaku(String at, Instant moment) {
    assertThat(parse(at, null).at()).contains(moment);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void leavesOutWhatIsNotGiven(@Nullable String nothing) {
    assertThat(parse(nothing, nothing)).isEqualTo(parse(null, null));
    assertThat(parse(nothing, nothing).at()).isEmpty();
    assertThat(parse(nothing, nothing).known()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"14.02.2022", "2022-02-30", "2022-02-14T10:00:00", "1022-02-14", "yesterday"})
  void refusesWhatIsNeitherDateNorMoment(String at) {
    assertThat(refused(at, null))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("at");
              assertThat(error.code()).isEqualTo("BAD_DATE");
            });
  }

  @Test
  void refusesWhatWillBeKnown() {
    assertThat(parse(null, "2022-03-02T00:30:00+04:00").known()).contains(NOW);
    assertThat(refused(null, "2022-03-02T00:30:01+04:00"))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("known", "IN_FUTURE"));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-01T08:00:00.123456Z, 2022-02-01T08:00:00.123456Z",
    "2022-02-01T12:00:00.5+04:00, 2022-02-01T08:00:00.500Z",
    // Finer than the database keeps it.
    "2022-02-01T08:00:00.123456789Z, 2022-02-01T08:00:00.123456Z",
    "2022-02-01T08:00:00.1234567890123Z, 2022-02-01T08:00:00.123456Z",
    "2022-03-01T20:30:00.000Z, 2022-03-01T20:30:00Z",
  })
  void takesFractionsOfASecond(String known, Instant moment) {
    assertThat(parse("2022-02-01", known).known()).contains(moment);
    assertThat(parse(known, null).at()).contains(moment);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(refused("x", "2022-03-01"))
        .extracting(FieldError::code)
        .containsExactly("BAD_DATE", "BAD_DATE_TIME");
  }

  @Test
  void answersInTheFirstLanguageThatThereIs() {
    assertThat(StatusResource.language(List.of(Locale.FRENCH, Locale.UK)))
        .isEqualTo(Locale.ENGLISH);
    assertThat(StatusResource.language(List.of(Locale.ROOT)).getLanguage()).isEqualTo("az");
  }

  private static List<FieldError> refused(@Nullable String at, @Nullable String known) {
    return catchThrowableOfType(ProblemException.class, () -> parse(at, known)).problem().errors();
  }
}
