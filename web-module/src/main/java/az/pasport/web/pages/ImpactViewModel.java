package az.pasport.web.pages;

import az.pasport.decree.CertificateKind;
import az.pasport.facility.Region;
import az.pasport.impact.AgeBand;
import az.pasport.impact.Counts;
import az.pasport.impact.Impact;
import az.pasport.impact.PopulationGroup;
import az.pasport.message.Messages;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a draft would do, as the page shows it. */
public record ImpactViewModel(Impact impact, Messages texts) {
  /** A line of a table: a name and two counts. */
  public record Row(String name, String gain, String lose) {}

  /** The days that are compared. */
  public String days() {
    return texts.of(
        "decrees.days",
        texts.date(impact.period().from()),
        texts.date(impact.period().last()),
        Integer.toString(impact.period().days()));
  }

  public boolean isNothing() {
    return impact.people().isEmpty();
  }

  /** People by kind, each counted once. */
  public List<Row> byKind() {
    return rows(
        Arrays.asList(CertificateKind.values()),
        kind -> texts.of(kind),
        kind -> group -> group.kind() == kind);
  }

  /** The kinds of which somebody gains or loses one. */
  public List<CertificateKind> kinds() {
    return Stream.of(CertificateKind.values())
        .filter(kind -> impact.people().stream().anyMatch(row -> row.group().kind() == kind))
        .toList();
  }

  /** People by age, certificates of every kind. */
  public List<Row> byAge(CertificateKind kind) {
    return rows(
        Arrays.asList(AgeBand.values()),
        AgeBand::years,
        ages -> group -> group.kind() == kind && group.ages() == ages);
  }

  public List<Row> byRegion(CertificateKind kind) {
    Locale locale = texts.getLocale();
    return rows(
        Arrays.asList(Region.values()),
        region -> region.name(locale),
        region -> group -> group.kind() == kind && group.region() == region);
  }

  /** The chart of a kind, as SVG. */
  public String chart(CertificateKind kind) {
    var days = new Counts[impact.period().days()];
    Arrays.fill(days, Counts.NONE);
    for (Impact.OnDay row : impact.days()) {
      if (row.group().kind() == kind) {
        int day = (int) ChronoUnit.DAYS.between(impact.period().from(), row.day());
        days[day] = days[day].plus(row.counts());
      }
    }
    return new ImpactChart(impact.period(), List.of(days), texts)
        .svg(texts.of("decrees.chart", texts.of(kind)));
  }

  private <T> List<Row> rows(
      List<T> names, Function<T, String> name, Function<T, Predicate<PopulationGroup>> members) {
    return names.stream()
        .map(
            one -> {
              Counts counts =
                  impact.people().stream()
                      .filter(row -> members.apply(one).test(row.group()))
                      .map(Impact.OverAll::counts)
                      .reduce(Counts.NONE, Counts::plus);
              return new Row(
                  name.apply(one), texts.number(counts.gain()), texts.number(counts.lose()));
            })
        .toList();
  }
}
