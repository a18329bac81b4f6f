package az.pasport.reports;

import az.pasport.certificate.CertificatePrinter;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.IssuerName;
import az.pasport.message.Messages;
import az.pasport.publicurl.PublicUrlSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Prints certificates by JasperReports. Many threads at a time may print. */
@ApplicationScoped
public class CertificatePaper implements CertificatePrinter {
  private final Template template = Template.named("certificate");
  private final String verifyUrl;
  private final IssuerName issuer;

  /** For the proxy that CDI puts before this; without a use of its own. */
  CertificatePaper() {
    this("");
  }

  @Inject
  CertificatePaper(PublicUrlSettings addresses, IssuerName issuer) {
    this(addresses.verifyPage(), issuer);
  }

  /**
   * A printer of the Agency's certificates.
   *
   * @param verifyUrl the public address of the check page, as people type it
   */
  public CertificatePaper(String verifyUrl) {
    this(verifyUrl, IssuerName.agency());
  }

  private CertificatePaper(String verifyUrl, IssuerName issuer) {
    this.verifyUrl = verifyUrl;
    this.issuer = issuer;
  }

  @Override
  public void print(CertificateView certificate, OutputStream out) throws IOException {
    var parameters = new CertificateParameters(certificate, issuer);
    var texts = new GlyphTexts();
    byte[] pdf = Template.within(() -> export(fill(certificate, parameters), texts));
    new ArchivalPdf(
            CertificateLabels.joined(parameters.title(Messages.AZ), parameters.title(Messages.EN)),
            certificate,
            texts)
        .write(pdf, out);
  }

  private JasperPrint fill(CertificateView certificate, CertificateParameters parameters)
      throws JRException {
    Map<String, Object> all = parameters.asMap();
    all.put("verifyUrl", verifyUrl);
    all.put("qr", new QrDrawing(QrCode.of(certificate.qr())));
    return template.fill(all, new JREmptyDataSource());
  }

  private static byte[] export(JasperPrint page, GlyphTexts texts) throws JRException {
    var settings = new SimplePdfExporterConfiguration();
    settings.setTagged(true);
    settings.setTagLanguage("az");
    var exporter = new PaperExporter(texts);
    var bytes = new ByteArrayOutputStream();
    exporter.setConfiguration(settings);
    exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(page)));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.exportReport();
    return bytes.toByteArray();
  }
}
