package az.pasport.reporting;

import az.pasport.facility.Region;
import az.pasport.record.VaccineProduct;
import az.pasport.rules.CertificateKind;
import java.time.LocalDate;
import java.util.List;

/** The national daily figures of a period. Days without an event have no row. */
public record DailyFigures(Period period, List<Doses> doses, List<Issued> issued) {
  public DailyFigures {
    doses = List.copyOf(doses);
    issued = List.copyOf(issued);
  }

  /**
   * Doses given on a day, in one facility, of one product and dose number.
   *
   * @param facilityCode the facility's code
   * @param facilityNameAz its name
   * @param doseNumber 1 to 9
   */
  public record Doses(
      LocalDate date,
      Region region,
      String facilityCode,
      String facilityNameAz,
      String facilityNameEn,
      VaccineProduct product,
      int doseNumber,
      long count) {}

  /** Certificates of a kind issued on a day. */
  public record Issued(LocalDate date, CertificateKind kind, long count) {}

  public long totalDoses() {
    return doses.stream().mapToLong(Doses::count).sum();
  }

  public long totalIssued() {
    return issued.stream().mapToLong(Issued::count).sum();
  }
}
