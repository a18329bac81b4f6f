package az.pasport.reports;

import az.pasport.export.DailyExport;
import az.pasport.export.Exporter;
import az.pasport.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/**
 * Figures as one {@link CsvWriter}. The first column says {@code doses} or {@code certificates},
 * the columns of the other kind are empty, and the last column is the count.
 */
@ApplicationScoped
public class CsvExporter implements Exporter {
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r";
  private static final String NONE = "";

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return CsvWriter.MEDIA_TYPE;
  }

  @Override
  public void write(DailyExport figures, Locale locale, OutputStream out) throws IOException {
    var words = Messages.in(locale);
    CSVPrinter table =
        CsvWriter.begin(
            out,
            words,
            "figures.figure",
            "figures.date",
            "figures.regionCode",
            "figures.region",
            "figures.facilityCode",
            "figures.facility",
            "figures.productCode",
            "figures.product",
            "certificate.dose",
            "figures.kindCode",
            "figures.kind",
            "figures.count");
    for (DailyExport.Doses doses : figures.doses()) {
      table.printRecord(
          "doses",
          doses.date(),
          doses.region(),
          text(doses.region().name(words.getLocale())),
          text(doses.facilityCode()),
          text(ExportRows.facility(doses, words)),
          text(doses.product().code()),
          text(doses.product().name()),
          doses.doseNumber(),
          NONE,
          NONE,
          doses.count());
    }
    for (DailyExport.Issued issued : figures.issued()) {
      table.printRecord(
          "certificates",
          issued.date(),
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          issued.kind(),
          words.of(issued.kind()),
          issued.count());
    }
    table.flush();
  }

  /**
   * A text that no spreadsheet takes for a formula: names come from outside, and {@code =cmd|…}
   * would run on the analyst's machine.
   */
  private static String text(String text) {
    boolean formula = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
