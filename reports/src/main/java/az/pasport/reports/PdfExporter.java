package az.pasport.reports;

import az.pasport.export.DailyExport;
import az.pasport.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Figures on paper: A4 landscape, with a chart of doses by day and both tables. */
@ApplicationScoped
public class PdfExporter extends FiguresExporter {
  private final Template figuresTemplate = Template.named("figures");
  private final Template certificatesTemplate = Template.named("figures-certificates");

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  void export(DailyExport figures, Messages words, OutputStream out) throws JRException {
    var settings = new SimplePdfExporterConfiguration();
    settings.setCompressed(true);
    settings.setMetadataTitle(words.of("figures.title"));
    settings.setMetadataCreator("Pasport");
    settings.setDisplayMetadataTitle(true);
    var exporter = new JRPdfExporter();
    exporter.setConfiguration(settings);
    exporter.setExporterInput(new SimpleExporterInput(fill(figures, words)));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
  }

  private JasperPrint fill(DailyExport figures, Messages words) throws JRException {
    var chart = new DosesPerDay(figures);
    Map<String, Object> parameters = parameters(figures, words);
    parameters.put("chart", chart);
    parameters.put("highest", chart.highest());
    parameters.put("firstDay", words.date(figures.period().from()));
    parameters.put("lastDay", words.date(figures.period().to()));
    parameters.put("certificatesTemplate", certificatesTemplate.compiled());
    parameters.put("certificates", ExportRows.issued(figures, words));
    return figuresTemplate.fill(parameters, ExportRows.doses(figures, words));
  }
}
