package az.pasport.revocation;

import az.pasport.certificate.SuspensionForecast;
import az.pasport.impact.AgeBand;
import az.pasport.record.HealthRecord;
import az.pasport.revocation.RevocationFigure.Dimension;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what a bulk revocation touches, person by person. No name is kept. */
final class PreviewCounter {
  private final LocalDate today;
  private final Map<List<Object>, RevocationFigure> figures = new LinkedHashMap<>();
  private RevocationTotals totals = RevocationTotals.NONE;

  /** A counter that has counted nobody; ages are those of this day in Baku. */
  PreviewCounter(LocalDate today) {
    this.today = today;
  }

  /**
   * Adds a person.
   *
   * @param chosen the person's records that would be suspended; at least one
   */
  void add(LocalDate born, Collection<HealthRecord> chosen, SuspensionForecast forecast) {
    int certificates = forecast.revoked().size();
    boolean isHit = certificates > 0;
    totals =
        totals.plus(
            new RevocationTotals(
                1,
                chosen.size(),
                certificates,
                isHit && forecast.keepsCertificate() ? 1 : 0,
                isHit && !forecast.keepsCertificate() ? 1 : 0));
    add(Dimension.REGION, chosen, forecast, record -> record.facility().region().name());
    add(Dimension.AGES, chosen, forecast, record -> AgeBand.of(born, today).name());
    add(Dimension.KIND, chosen, forecast, record -> record.kind().name());
    add(Dimension.FACILITY, chosen, forecast, record -> record.facility().code().value());
  }

  private void add(
      Dimension dimension,
      Collection<HealthRecord> chosen,
      SuspensionForecast forecast,
      Function<HealthRecord, String> group) {
    chosen.stream()
        .collect(
            Collectors.groupingBy(
                group, Collectors.mapping(HealthRecord::recordId, Collectors.toSet())))
        .forEach(
            (name, records) ->
                figures.merge(
                    List.of(dimension, name),
                    new RevocationFigure(
                        dimension, name, 1, records.size(), forecast.revokedWith(records)),
                    RevocationFigure::plus));
  }

  RevocationTotals totals() {
    return totals;
  }

  Collection<RevocationFigure> figures() {
    return figures.values();
  }
}
