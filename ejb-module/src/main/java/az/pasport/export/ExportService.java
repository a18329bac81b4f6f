package az.pasport.export;

import az.pasport.audit.AuditLog;
import az.pasport.decree.CertificateKind;
import az.pasport.facility.Facility;
import az.pasport.record.VaccineProducts;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts for analysts. */
@Stateless
@RolesAllowed("analyst")
public class ExportService {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @PersistenceContext EntityManager entities;
  @Resource SessionContext session;
  @Inject AuditLog audit;

  /** The national daily figures of a period. The taking is written in the audit. */
  public DailyExport dailyFigures(ExportPeriod period) {
    audit.append(
        new Caller.Official(session.getCallerPrincipal().getName()),
        "DAILY_FIGURES_TAKEN",
        "period:" + period.from() + "/" + period.to());
    return new DailyExport(period, doses(period), issued(period));
  }

  /** Doses on record, and those whose records were erased since. */
  private List<DailyExport.Doses> doses(ExportPeriod period) {
    Stream<Object[]> rows =
        rows(
            period,
            "select d.givenOn, d.facility, d.product, d.doseNumber, count(d)"
                + " from VaccinationDose d where d.givenOn between :from and :to"
                + " and d.replacedAt is null and d.country = 'AZ'"
                + " and d.standing <> az.pasport.record.ConfirmationStatus.HELD"
                + " and d.registryState <> az.pasport.record.RegistryState.MISMATCHED"
                + " and d.suspendedBy is null"
                + " group by d.givenOn, d.facility, d.product, d.doseNumber",
            "select d.givenOn, d.facility, d.product, d.doseNumber, d.doses from ErasedDoses d"
                + " where d.givenOn between :from and :to");
    return summed(rows.map(ExportService::doses), DailyExport.Doses::key, DailyExport.Doses::plus)
        .sorted(
            Comparator.comparing(DailyExport.Doses::date)
                .thenComparing(DailyExport.Doses::region)
                .thenComparing(DailyExport.Doses::facilityCode)
                .thenComparing(row -> row.product().code())
                .thenComparing(DailyExport.Doses::doseNumber))
        .toList();
  }

  private Stream<Object[]> rows(ExportPeriod period, String... queries) {
    return Stream.of(queries)
        .flatMap(
            query ->
                entities
                    .createQuery(query, Object[].class)
                    .setParameter("from", period.from())
                    .setParameter("to", period.to())
                    .getResultList()
                    .stream());
  }

  private static <T> Stream<T> summed(
      Stream<T> rows, Function<T, List<?>> key, BinaryOperator<T> plus) {
    return rows.collect(Collectors.toMap(key, Function.identity(), plus)).values().stream();
  }

  private static DailyExport.Doses doses(Object[] row) {
    var facility = (Facility) row[1];
    return new DailyExport.Doses(
        (LocalDate) row[0],
        facility.region(),
        facility.code().value(),
        facility.name(AZ),
        facility.name(Locale.ENGLISH),
        VaccineProducts.known().byCode((String) row[2]).orElseThrow(),
        (Integer) row[3],
        (Long) row[4]);
  }

  /** Certificates that are stored, and those that were erased since. */
  private List<DailyExport.Issued> issued(ExportPeriod period) {
    Stream<Object[]> rows =
        rows(
            period,
            "select c.issuedOn, c.kind, count(c) from Certificate c"
                + " where c.issuedOn between :from and :to group by c.issuedOn, c.kind",
            "select e.issuedOn, e.kind, e.certificates from ErasedCertificates e"
                + " where e.issuedOn between :from and :to");
    return summed(
            rows.map(
                row ->
                    new DailyExport.Issued(
                        (LocalDate) row[0], (CertificateKind) row[1], (Long) row[2])),
            issued -> List.of(issued.date(), issued.kind()),
            DailyExport.Issued::plus)
        .sorted(
            Comparator.comparing(DailyExport.Issued::date)
                .thenComparing(issued -> issued.kind().name()))
        .toList();
  }
}
