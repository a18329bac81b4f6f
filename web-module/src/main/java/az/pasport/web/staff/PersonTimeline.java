package az.pasport.web.staff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layout of a person's timeline: which days it shows, what stands in which row, and where. It
 * draws nothing.
 *
 * @param from the first day shown, the first of a month
 * @param to the first day behind it, the first of a month
 * @param rows those that hold something, in their order
 * @param decrees within the days shown, in order
 */
record PersonTimeline(
    LocalDate from, LocalDate to, LocalDate today, List<Row> rows, List<Decree> decrees) {
  /** Days of a period that a picture shows at least. */
  private static final int LEAST_MONTHS = 6;

  /** Decrees nearer to each other than this share of the width do not stand on one level. */
  private static final double APART = 0.03;

  private static final int MOST_LEVELS = 3;

  PersonTimeline {
    rows = List.copyOf(rows);
    decrees = List.copyOf(decrees);
  }

  /** What a row is of. */
  enum Lane {
    DOSES,
    TESTS,
    INFECTIONS,
    CONTRAINDICATIONS,
    CERTIFICATES
  }

  /** Something of one day. */
  record Mark(LocalDate day, Shape shape, boolean counts, String sign, String words) {}

  enum Shape {
    DOSE,
    POSITIVE_TEST,
    NEGATIVE_TEST,
    INFECTION
  }

  /**
   * Something that lasts.
   *
   * @param until the last day; empty where it has no end
   * @param cutOn the day on which it was revoked or taken back
   * @param counts whether the record behind it counts
   */
  record Bar(
      LocalDate from,
      Optional<LocalDate> until,
      Optional<LocalDate> cutOn,
      boolean counts,
      String name,
      String words) {
    private LocalDate lastDay() {
      return until.orElse(LocalDate.MAX);
    }
  }

  /** A row of the picture. A lane has several where its bars lie over each other. */
  record Row(Lane lane, List<Mark> marks, List<Bar> bars) {
    Row {
      marks = List.copyOf(marks);
      bars = List.copyOf(bars);
    }
  }

  /** That a decree comes into force; {@code level} counts from the lowest, 0. */
  record Decree(LocalDate day, int number, int level, String words) {}

  /** What a row is made of, before it is known where it goes. */
  record Content(Lane lane, List<Mark> marks, List<Bar> bars) {
    private Stream<LocalDate> days(LocalDate today) {
      return Stream.concat(
          marks.stream().map(Mark::day),
          bars.stream()
              .flatMap(
                  bar ->
                      Stream.concat(
                          Stream.of(bar.from()),
                          // A period until far ahead would leave no room for what was.
                          bar.until().filter(day -> day.isBefore(today.plusYears(1))).stream())));
    }

    private Stream<Row> rows() {
      if (marks.isEmpty() && bars.isEmpty()) {
        return Stream.empty();
      }
      var rows = new ArrayList<List<Bar>>();
      bars.stream()
          .sorted(Comparator.comparing(Bar::from).thenComparing(Bar::lastDay))
          .forEach(bar -> place(bar, rows));
      if (rows.isEmpty()) {
        rows.add(List.of());
      }
      return Stream.iterate(0, row -> row < rows.size(), row -> row + 1)
          .map(row -> new Row(lane, row == 0 ? marks : List.of(), rows.get(row)));
    }

    private static void place(Bar bar, List<List<Bar>> rows) {
      for (List<Bar> row : rows) {
        if (row.get(row.size() - 1).lastDay().isBefore(bar.from())) {
          row.add(bar);
          return;
        }
      }
      rows.add(new ArrayList<>(List.of(bar)));
    }
  }

  /** A decree, by its first day. */
  record DecreeDay(LocalDate day, String words) {}

  /**
   * Lays a timeline out.
   *
   * @param content by lane, in the order of the rows
   * @param decrees in order
   * @param today in Baku
   */
  static PersonTimeline of(List<Content> content, List<DecreeDay> decrees, LocalDate today) {
    LocalDate first =
        content.stream()
            .flatMap(lane -> lane.days(today))
            .min(Comparator.naturalOrder())
            .orElse(today)
            .minusMonths(1)
            .withDayOfMonth(1);
    LocalDate last =
        Stream.concat(content.stream().flatMap(lane -> lane.days(today)), Stream.of(today))
            .max(Comparator.naturalOrder())
            .orElse(today)
            .plusMonths(2)
            .withDayOfMonth(1);
    LocalDate latestBegin = last.minusMonths(LEAST_MONTHS);
    LocalDate from = first.isBefore(latestBegin) ? first : latestBegin;
    return new PersonTimeline(
        from,
        last,
        today,
        content.stream().flatMap(Content::rows).toList(),
        levels(decrees, from, last));
  }

  private static List<Decree> levels(List<DecreeDay> decrees, LocalDate from, LocalDate to) {
    var placed = new ArrayList<Decree>();
    long days = ChronoUnit.DAYS.between(from, to);
    for (int i = 0; i < decrees.size(); i++) {
      DecreeDay decree = decrees.get(i);
      if (!decree.day().isBefore(from) && decree.day().isBefore(to)) {
        int level = 0;
        while (level < MOST_LEVELS - 1 && isTaken(placed, level, decree.day(), days)) {
          level++;
        }
        placed.add(new Decree(decree.day(), i + 1, level, decree.words()));
      }
    }
    return placed;
  }

  private static boolean isTaken(List<Decree> placed, int level, LocalDate day, long days) {
    return placed.stream()
        .filter(other -> other.level() == level)
        .anyMatch(other -> ChronoUnit.DAYS.between(other.day(), day) < days * APART);
  }

  /** Where a day begins: 0 at the first day shown, 1 at the end; days outside lie at the edges. */
  double place(LocalDate day) {
    double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    return Math.max(0, Math.min(1, share));
  }

  /** The firsts of months at which the axis has a date, at most so many. */
  List<LocalDate> ticks(int most) {
    long months = ChronoUnit.MONTHS.between(from, to);
    int step =
        Stream.of(1, 2, 3, 6, 12, 24, 60, 120)
            .filter(candidate -> months / candidate < most)
            .findFirst()
            .orElse(120);
    LocalDate begin = step < 12 ? from : from.withDayOfYear(1);
    return Stream.iterate(begin, day -> day.isBefore(to), day -> day.plusMonths(step))
        .filter(day -> !day.isBefore(from))
        .toList();
  }
}
