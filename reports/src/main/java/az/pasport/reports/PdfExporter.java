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
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Figures on paper: A4 landscape, with a chart of doses by day and both tables. */
@ApplicationScoped
public class PdfExporter implements Exporter {
  private final Clock clock;
  private final Template figuresTemplate = Template.named("figures");
  private final Template certificatesTemplate = Template.named("figures-certificates");

  /** For the proxy that CDI puts before this. */
  PdfExporter() {
    this(Clock.systemUTC());
  }

  /** An exporter that dates its pages by the clock. */
  @Inject
  public PdfExporter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public void write(DailyExport figures, Locale locale, OutputStream out) throws IOException {
    var words = Messages.in(locale);
    Template.within(
        () -> {
          export(fill(figures, words), words, out);
          return out;
        });
  }

  private JasperPrint fill(DailyExport figures, Messages words) throws JRException {
    var chart = new DosesPerDay(figures);
    var parameters = new HashMap<String, Object>();
    parameters.put(JRParameter.REPORT_LOCALE, words.getLocale());
    parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words);
    parameters.put(
        "period",
        words.of(
            "figures.period",
            words.date(figures.period().from()),
            words.date(figures.period().to())));
    parameters.put("generated", words.of("figures.generated", words.minute(clock.instant())));
    parameters.put("totalDoses", figures.totalDoses());
    parameters.put("totalIssued", figures.totalIssued());
    parameters.put("chart", chart);
    parameters.put("highest", chart.highest());
    parameters.put("firstDay", words.date(figures.period().from()));
    parameters.put("lastDay", words.date(figures.period().to()));
    parameters.put("certificatesTemplate", certificatesTemplate.compiled());
    parameters.put("certificates", ExportRows.issued(figures, words));
    return figuresTemplate.fill(parameters, ExportRows.doses(figures, words));
  }

  private static void export(JasperPrint pages, Messages words, OutputStream out)
      throws JRException {
    var settings = new SimplePdfExporterConfiguration();
    settings.setCompressed(true);
    settings.setMetadataTitle(words.of("figures.title"));
    settings.setMetadataCreator("Pasport");
    settings.setDisplayMetadataTitle(true);
    var exporter = new JRPdfExporter();
    exporter.setConfiguration(settings);
    exporter.setExporterInput(new SimpleExporterInput(pages));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
  }
}
