package az.pasport.reports;

import az.pasport.decree.CertificateKind;
import az.pasport.export.DailyExport;
import az.pasport.export.DailyExport.Doses;
import az.pasport.export.DailyExport.Issued;
import az.pasport.export.ExportPeriod;
import az.pasport.facility.Region;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Figures to export. */
final class Figures {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2022-04-01T20:30:00Z"), ZoneOffset.UTC);
  static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
  private static final List<String> PRODUCTS =
      List.of("CoronaVac", "EU/1/21/1529", "EU/1/20/1528", "Sputnik-V");

  private static final List<Region> REGIONS = List.of(Region.values());

  private Figures() {}

  static FiguresExporter dated(FiguresExporter exporter) {
    exporter.clock = CLOCK;
    return exporter;
  }

  static DailyExport none() {
    return new DailyExport(new ExportPeriod(FIRST, FIRST), List.of(), List.of());
  }

  /** Every facility gives every dose number of its product on every day. */
  static DailyExport of(int days, int facilities) {
    var doses = new ArrayList<Doses>();
    var issued = new ArrayList<Issued>();
    for (int day = 0; day < days; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (int facility = 0; facility < facilities; facility++) {
        for (int number = 1; number <= 3; number++) {
          doses.add(row(date, facility, number, 1 + (day * 31 + facility * 7 + number * 3) % 1200));
        }
      }
      issued.add(new Issued(date, CertificateKind.VACCINATION, 40 + day * 3));
      issued.add(new Issued(date, CertificateKind.IMMUNITY, 41 + day * 3));
    }
    return new DailyExport(new ExportPeriod(FIRST, FIRST.plusDays(days - 1)), doses, issued);
  }

  static Doses row(LocalDate date, int facility, int doseNumber, long count) {
    Region region = REGIONS.get(facility % REGIONS.size());
    return new Doses(
        date,
        region,
        "TM-%04d".formatted(facility),
        facility % 5 == 4
            ? "Akademik Mirqasımov adına Respublika Klinik Xəstəxanasının Şəki filialı, 2 nömrəli"
                + " poliklinika"
            : "Şəhər Poliklinikası № " + (facility + 1),
        "City Polyclinic No. " + (facility + 1),
        product(PRODUCTS.get(facility % PRODUCTS.size())),
        doseNumber,
        count);
  }

  static VaccineProduct product(String code) {
    return VaccineProducts.known().byCode(code).orElseThrow();
  }
}
