package az.pasport.reports;

import static az.pasport.reports.CertificateParameters.minute;
import static az.pasport.reports.CertificateParameters.row;
import static az.pasport.reports.CertificateParameters.until;
import static az.pasport.reports.CertificateParameters.written;

import az.pasport.certificate.CertificateView;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.message.Messages;
import az.pasport.record.VaccineProduct;
import az.pasport.rules.Validity;
import java.text.Bidi;
import java.util.List;
import java.util.Map;

/** The rows of a certificate's page that tell what is attested, in Azerbaijani and English. */
record EntryRows(Validity validity) implements Entry.Visitor<List<Map<String, ?>>> {
  @Override
  public List<Map<String, ?>> vaccination(VaccinationEntry dose) {
    VaccineProduct product = CertificateView.product(dose);
    return List.of(
        row("certificate.vaccine", product.name()),
        row("certificate.manufacturer", product.manufacturerName()),
        row("certificate.dose", dose.dose() + "/" + dose.series()),
        row("certificate.given", written(dose.date())),
        row("paper.dose.country", country(dose)));
  }

  @Override
  public List<Map<String, ?>> recovery(RecoveryEntry recovery) {
    return List.of(
        row("paper.positive", written(recovery.firstPositive())),
        row("paper.positive.country", country(recovery)));
  }

  @Override
  public List<Map<String, ?>> test(TestEntry test) {
    String name = test.testName().isEmpty() ? "" : " – " + test.testName();
    return List.of(
        row("paper.test", "RT-PZR / RT-PCR" + name),
        row("certificate.sampled", minute(test.sampleTaken())),
        row("certificate.announced", minute(validity.begin())),
        row("certificate.result", CertificateLabels.both("certificate.result.NOT_DETECTED")),
        row("paper.laboratory", test.testCentre() + afterward(test.testCentre()) + country(test)));
  }

  @Override
  public List<Map<String, ?>> contraindication(ContraindicationEntry conclusion) {
    return List.of(
        row("paper.conclusion", conclusion.conclusion()),
        row(
            "certificate.conclusion.period",
            written(validity.firstDay()) + " – " + until(validity)),
        row("paper.conclusion.country", country(conclusion)));
  }

  /** A text from right to left has a line of its own: a comma after it would stand before it. */
  private static String afterward(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? "\n" : ", ";
  }

  private static String country(Entry entry) {
    return CertificateLabels.joined(
        Messages.AZ.country(entry.country()), Messages.EN.country(entry.country()));
  }
}
