package az.pasport.web.pages;

import az.pasport.cabinet.InstitutionLookups;
import az.pasport.message.Messages;
import az.pasport.retention.RetentionPeriod;
import az.pasport.retention.RetentionSettings;
import az.pasport.retention.RetentionSettings.Data;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What is stored about a citizen, and for how long. */
@Named("data")
@RequestScoped
public class DataPage {
  @Inject Page page;
  @Inject RetentionSettings retention;
  @Inject InstitutionLookups lookups;

  /** Which institutions have looked the citizen's certificates up, and when; the latest first. */
  public List<Line> getLookups() {
    Messages texts = page.texts();
    return lookups.latest().stream()
        .map(
            lookup ->
                new Line(texts.minute(lookup.at()), lookup.institution().name(texts.getLocale())))
        .toList();
  }

  /** How long each kind of data is stored. */
  public List<Line> getPeriods() {
    Messages texts = page.texts();
    return List.of(
        line(texts, "records", retention.period(Data.RECORDS)),
        line(texts, "requests", retention.period(Data.REQUESTS)),
        line(texts, "lookups", retention.period(Data.LOOKUPS)),
        line(texts, "log", retention.period(Data.AUDIT)));
  }

  private static Line line(Messages texts, String kind, Optional<RetentionPeriod> period) {
    return new Line(
        texts.of("data.kept." + kind),
        period.map(known -> words(texts, known)).orElseGet(() -> texts.of("certificate.endless")));
  }

  /** In whole years, months or days; other lengths as ISO 8601 writes them. */
  static String words(Messages texts, RetentionPeriod period) {
    if (period.length() instanceof Period length) {
      for (Unit unit : Unit.values()) {
        if (unit.in(length).equals(length)) {
          return texts.of("data." + unit.name(), Integer.toString(unit.count(length)));
        }
      }
    }
    return period.toString();
  }

  /** The names are those of the texts. */
  private enum Unit {
    YEARS,
    MONTHS,
    DAYS;

    int count(Period length) {
      return switch (this) {
        case YEARS -> length.getYears();
        case MONTHS -> length.getMonths();
        case DAYS -> length.getDays();
      };
    }

    /** What a period has of this unit. */
    Period in(Period length) {
      return switch (this) {
        case YEARS -> Period.ofYears(length.getYears());
        case MONTHS -> Period.ofMonths(length.getMonths());
        case DAYS -> Period.ofDays(length.getDays());
      };
    }
  }
}
