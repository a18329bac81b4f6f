package az.pasport.web.pages;

import az.pasport.cabinet.InstitutionLookups;
import az.pasport.cabinet.OfficialLooks;
import az.pasport.message.Messages;
import az.pasport.retention.RetentionPeriod;
import az.pasport.retention.RetentionSettings;
import az.pasport.retention.RetentionSettings.Data;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What is stored about a citizen, and for how long. */
@Named("data")
@RequestScoped
public class DataPage {
  /** Their names are those of the texts. */
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS);

  @Inject Page page;
  @Inject RetentionSettings retention;
  @Inject InstitutionLookups lookups;
  @Inject OfficialLooks looks;

  /** Which institutions have looked the citizen's certificates up, and when; the latest first. */
  public List<Line> getLookups() {
    Messages texts = page.texts();
    return lookups.latest().stream()
        .map(
            lookup ->
                new Line(texts.minute(lookup.at()), lookup.institution().name(texts.getLocale())))
        .toList();
  }

  /** When officials have looked at the citizen, and why; the latest first. */
  public List<Line> getOfficials() {
    Messages texts = page.texts();
    return looks.latest().stream()
        .map(
            look ->
                new Line(texts.minute(look.at()), LookText.of(look.deed(), look.reason(), texts)))
        .toList();
  }

  public List<Line> getPeriods() {
    Messages texts = page.texts();
    return List.of(
        line(texts, "records", retention.period(Data.RECORDS)),
        line(texts, "requests", retention.period(Data.REQUESTS)),
        line(texts, "lookups", retention.period(Data.LOOKUPS)),
        line(texts, "uploads", retention.period(Data.UPLOADS)),
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
      List<ChronoUnit> units = UNITS.stream().filter(unit -> length.get(unit) != 0).toList();
      if (units.size() == 1) {
        ChronoUnit unit = units.get(0);
        return texts.of("data." + unit.name(), length.get(unit));
      }
    }
    return period.toString();
  }
}
