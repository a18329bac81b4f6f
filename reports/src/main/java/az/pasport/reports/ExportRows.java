package az.pasport.reports;

import az.pasport.export.DailyExport;
import az.pasport.export.DailyExport.Doses;
import az.pasport.export.DailyExport.Issued;
import az.pasport.message.Messages;
import java.sql.Date;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;

/** The rows of both tables, by the names of the templates' fields. */
final class ExportRows {
  private ExportRows() {}

  static JRDataSource doses(DailyExport figures, Messages words) {
    return new Rows<Doses>(
        figures.doses(),
        Map.of(
            "date", doses -> Date.valueOf(doses.date()),
            "regionCode", doses -> doses.region().name(),
            "region", doses -> doses.region().name(words.getLocale()),
            "facilityCode", Doses::facilityCode,
            "facility", doses -> facility(doses, words),
            "productCode", doses -> doses.product().code(),
            "product", doses -> doses.product().name(),
            "doseNumber", Doses::doseNumber,
            "count", Doses::count));
  }

  static JRDataSource issued(DailyExport figures, Messages words) {
    return new Rows<Issued>(
        figures.issued(),
        Map.of(
            "date", issued -> Date.valueOf(issued.date()),
            "kindCode", issued -> issued.kind().name(),
            "kind", issued -> words.of(issued.kind()),
            "count", Issued::count));
  }

  static String facility(Doses doses, Messages words) {
    return words == Messages.AZ ? doses.facilityNameAz() : doses.facilityNameEn();
  }
}
