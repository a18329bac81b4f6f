package az.pasport.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import az.pasport.web.staff.PersonTimeline.Bar;
import az.pasport.web.staff.PersonTimeline.Content;
import az.pasport.web.staff.PersonTimeline.Decree;
import az.pasport.web.staff.PersonTimeline.DecreeDay;
import az.pasport.web.staff.PersonTimeline.Lane;
import az.pasport.web.staff.PersonTimeline.Mark;
import az.pasport.web.staff.PersonTimeline.Row;
import az.pasport.web.staff.PersonTimeline.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTimelineTest {
  private static final LocalDate TODAY = LocalDate.parse("2022-03-15");
  private static final List<DecreeDay> DECREES =
      List.of(
          decree("2021-05-25"), decree("2021-11-29"), decree("2022-01-22"), decree("2022-02-15"));

  @Test
  void personWithoutRecordsHasHalfAYearAndToday() {
    PersonTimeline timeline = PersonTimeline.of(List.of(), DECREES, TODAY);

    assertThat(timeline.rows()).isEmpty();
    assertThat(timeline.from()).isEqualTo("2021-11-01");
    assertThat(timeline.to()).isEqualTo("2022-05-01");
    assertThat(timeline.place(TODAY)).isBetween(0.0, 1.0);
  }

  @Test
  void showsFromBeforeTheFirstEventUntilAfterToday() {
    PersonTimeline timeline = of(doses("2021-06-10", "2021-07-08"));

    assertThat(timeline.from()).isEqualTo("2021-05-01");
    assertThat(timeline.to()).isEqualTo("2022-05-01");
    assertThat(timeline.place(timeline.from())).isZero();
    assertThat(timeline.place(LocalDate.parse("2021-10-31"))).isEqualTo(0.5, within(0.01));
    assertThat(timeline.place(LocalDate.parse("2030-01-01"))).isEqualTo(1);
  }

  @Test
  void periodThatEndsFarAheadLeavesRoomForWhatWas() {
    PersonTimeline timeline =
        of(
            new Content(
                Lane.CONTRAINDICATIONS, List.of(), List.of(bar("2022-01-01", "2040-01-01"))));

    assertThat(timeline.to()).isEqualTo("2022-05-01");
  }

  @Test
  void barsThatLieOverEachOtherHaveRowsOfTheirOwn() {
    PersonTimeline timeline =
        of(
            doses("2021-06-10"),
            new Content(
                Lane.CERTIFICATES,
                List.of(),
                List.of(
                    bar("2022-01-10", "2022-02-10"),
                    bar("2021-06-10", "2021-12-10"),
                    bar("2021-09-01", ""),
                    bar("2021-12-11", "2022-01-05"))));

    assertThat(timeline.rows())
        .extracting(Row::lane)
        .containsExactly(Lane.DOSES, Lane.CERTIFICATES, Lane.CERTIFICATES);
    assertThat(timeline.rows().get(1).bars())
        .extracting(Bar::from)
        .containsExactly(
            LocalDate.parse("2021-06-10"),
            LocalDate.parse("2021-12-11"),
            LocalDate.parse("2022-01-10"));
    assertThat(timeline.rows().get(2).bars())
        .extracting(Bar::until)
        .containsExactly(Optional.empty());
  }

  @Test
  void decreesOfTheTimeKeepTheirNumbers_andDoNotCoverEachOther() {
    PersonTimeline timeline = of(doses("2020-01-10"));
    assertThat(timeline.decrees()).extracting(Decree::number).containsExactly(1, 2, 3, 4);
    assertThat(timeline.decrees()).extracting(Decree::level).containsExactly(0, 0, 0, 1);

    assertThat(of(doses("2021-12-20")).decrees())
        .extracting(Decree::number)
        .containsExactly(2, 3, 4);
  }

  @Test
  void axisHasFewDatesHoweverLongTheTime() {
    assertThat(of(doses("2021-12-20")).ticks(10)).hasSizeBetween(3, 9);
    List<LocalDate> ticks = of(doses("1999-12-20")).ticks(10);
    assertThat(ticks).hasSizeBetween(3, 10).allMatch(day -> day.getDayOfYear() == 1);
  }

  private static PersonTimeline of(Content... content) {
    return PersonTimeline.of(List.of(content), DECREES, TODAY);
  }

  private static Content doses(String... days) {
    return new Content(
        Lane.DOSES,
        List.of(days).stream()
            .map(day -> new Mark(LocalDate.parse(day), Shape.DOSE, true, "1", "dose"))
            .toList(),
        List.of());
  }

  private static Bar bar(String from, String until) {
    return new Bar(
        LocalDate.parse(from),
        Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        Optional.empty(),
        true,
        "name",
        "words");
  }

  private static DecreeDay decree(String day) {
    return new DecreeDay(LocalDate.parse(day), "decree of " + day);
  }
}
