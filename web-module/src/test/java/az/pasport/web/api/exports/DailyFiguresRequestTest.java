package az.pasport.web.api.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyFiguresRequestTest {
  private static final TreeSet<String> OFFERED = new TreeSet<>(Set.of("csv", "pdf", "xlsx"));

  @Test
  void readsWholeRequest() {
    var request = parse("2022-01-01", "2022-01-31", "XLSX", "en");

    assertThat(request.period().from()).isEqualTo("2022-01-01");
    assertThat(request.period().to()).isEqualTo("2022-01-31");
    assertThat(request.format()).isEqualTo("xlsx");
    assertThat(request.language()).isEqualTo(Locale.ENGLISH);
    assertThat(request.fileName()).isEqualTo("pasport-daily-2022-01-01-2022-01-31.xlsx");
  }

  @Test
  void writesCsvInAzerbaijaniUnlessToldOtherwise() {
    var request = parse("2022-01-01", "2022-01-01", null, "");

    assertThat(request.format()).isEqualTo("csv");
    assertThat(request.language().getLanguage()).isEqualTo("az");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(errors("01.02.2022", null, "docx", "de"))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("from", "to", "format", "lang");
  }

  @Test
  void listsTheFormatsThatThereAre() {
    assertThat(errors("2022-01-01", "2022-01-31", "docx", null))
        .singleElement()
        .satisfies(error -> assertThat(error.en()).isEqualTo("possible are: csv, pdf, xlsx"));
  }

  @Test
  void rejectsPeriodThatEndsBeforeItBegins() {
    assertThat(errors("2022-02-01", "2022-01-31", null, null))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("to", "BAD_PERIOD"));
  }

  @Test
  void rejectsPeriodOfMoreThanThreeYears() {
    assertThat(errors("2018-01-01", "2022-01-31", null, null))
        .extracting(FieldError::code)
        .containsExactly("BAD_PERIOD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-30",
        "2022-2-1",
        "today",
        "+999999999-01-01",
        "0001-01-01",
        "2022-01-01T"
      })
  void rejectsDateThatIsNone(String from) {
    assertThat(errors(from, "2022-01-31", null, null))
        .extracting(FieldError::code)
        .containsExactly("BAD_DATE");
  }

  private static DailyFiguresRequest parse(
      @Nullable String from, @Nullable String to, @Nullable String format, @Nullable String lang) {
    return DailyFiguresRequest.parse(from, to, format, lang, OFFERED);
  }

  private static List<FieldError> errors(
      @Nullable String from, @Nullable String to, @Nullable String format, @Nullable String lang) {
    return catchThrowableOfType(ProblemException.class, () -> parse(from, to, format, lang))
        .problem()
        .errors();
  }
}
