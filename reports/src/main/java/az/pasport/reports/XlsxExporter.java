package az.pasport.reports;

import az.pasport.export.DailyExport;
import az.pasport.export.Exporter;
import az.pasport.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/**
 * Figures as an Excel workbook: a sheet of doses, a sheet of certificates, and last a sheet that
 * says what the file is. Dates are dates and counts are numbers; the tables begin in the first row.
 */
@ApplicationScoped
public class XlsxExporter implements Exporter {
  private final Clock clock;
  private final Template doses = Template.named("doses-sheet");
  private final Template certificates = Template.named("certificates-sheet");
  private final Template about = Template.named("about-sheet");

  /** For the proxy that CDI puts before this. */
  XlsxExporter() {
    this(Clock.systemUTC());
  }

  /** An exporter that dates its files by the clock. */
  @Inject
  public XlsxExporter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void write(DailyExport figures, Locale locale, OutputStream out) throws IOException {
    var words = Messages.in(locale);
    Template.within(
        () -> {
          var sheets =
              List.of(
                  doses.fill(parameters(words), ExportRows.doses(figures, words)),
                  certificates.fill(parameters(words), ExportRows.issued(figures, words)),
                  about(figures, words));
          export(sheets, words, out);
          return out;
        });
  }

  private JasperPrint about(DailyExport figures, Messages words) throws JRException {
    Map<String, Object> parameters = parameters(words);
    parameters.put(
        "period",
        words.of(
            "figures.period",
            words.date(figures.period().from()),
            words.date(figures.period().to())));
    parameters.put("generated", words.of("figures.generated", words.minute(clock.instant())));
    parameters.put("totalDoses", figures.totalDoses());
    parameters.put("totalIssued", figures.totalIssued());
    return about.fill(parameters, new JREmptyDataSource(0));
  }

  private static Map<String, Object> parameters(Messages words) {
    var parameters = new HashMap<String, Object>();
    parameters.put(JRParameter.REPORT_LOCALE, words.getLocale());
    parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words);
    return parameters;
  }

  private static void export(List<JasperPrint> sheets, Messages words, OutputStream out)
      throws JRException {
    var workbook = new SimpleXlsxExporterConfiguration();
    workbook.setMetadataTitle(words.of("figures.title"));
    workbook.setMetadataApplication("Pasport");
    var each = new SimpleXlsxReportConfiguration();
    each.setSheetNames(
        new String[] {
          words.of("figures.doses"), words.of("figures.certificates"), words.of("figures.about")
        });
    each.setDetectCellType(true);
    each.setWhitePageBackground(false);
    each.setShowGridLines(true);
    each.setWrapText(false);
    each.setIgnoreAnchors(true);
    each.setRemoveEmptySpaceBetweenRows(true);
    var exporter = new JRXlsxExporter();
    exporter.setConfiguration(workbook);
    exporter.setConfiguration(each);
    exporter.setExporterInput(SimpleExporterInput.getInstance(sheets));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
  }
}
