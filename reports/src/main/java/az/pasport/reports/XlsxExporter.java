package az.pasport.reports;

import az.pasport.export.DailyExport;
import az.pasport.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
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
public class XlsxExporter extends FiguresExporter {
  private final Template doses = Template.named("doses-sheet");
  private final Template certificates = Template.named("certificates-sheet");
  private final Template about = Template.named("about-sheet");

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  void export(DailyExport figures, Messages words, OutputStream out) throws JRException {
    List<JasperPrint> sheets =
        List.of(
            doses.fill(parameters(words), ExportRows.doses(figures, words)),
            certificates.fill(parameters(words), ExportRows.issued(figures, words)),
            about.fill(parameters(figures, words), new JREmptyDataSource(0)));
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
