package az.pasport.export;

import az.pasport.decree.CertificateKind;
import az.pasport.facility.Region;
import az.pasport.record.VaccineProduct;
import java.time.LocalDate;
import java.util.List;

/** The national daily figures of a period. Days without an event have no row. */
public record DailyExport(ExportPeriod period, List<Doses> doses, List<Issued> issued) {
  public DailyExport {
    doses = List.copyOf(doses);
    issued = List.copyOf(issued);
  }

  /** Doses given on a day, in one facility, of one product and dose number (1 to 9). */
  public record Doses(
      LocalDate date,
      Region region,
      String facilityCode,
      String facilityNameAz,
      String facilityNameEn,
      VaccineProduct product,
      int doseNumber,
      long count) {
    /** What is counted together. */
    List<?> key() {
      return List.of(date, facilityCode, product, doseNumber);
    }

    Doses plus(Doses more) {
      return new Doses(
          date,
          region,
          facilityCode,
          facilityNameAz,
          facilityNameEn,
          product,
          doseNumber,
          count + more.count);
    }
  }

  /** Certificates of a kind issued on a day. */
  public record Issued(LocalDate date, CertificateKind kind, long count) {
    Issued plus(Issued more) {
      return new Issued(date, kind, count + more.count);
    }
  }

  public long totalDoses() {
    return doses.stream().mapToLong(Doses::count).sum();
  }

  public long totalIssued() {
    return issued.stream().mapToLong(Issued::count).sum();
  }
}
