package az.pasport.reports;

import static az.pasport.reports.CertificatePage.minute;
import static az.pasport.reports.CertificatePage.row;
import static az.pasport.reports.CertificatePage.until;
import static az.pasport.reports.CertificatePage.written;

import az.pasport.certificate.CertificateView;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.record.VaccineProduct;
import az.pasport.rules.Validity;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a certificate's page that tell what is attested, in Azerbaijani and English. */
record EntryRows(Validity validity) implements Entry.Visitor<List<Map<String, ?>>> {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @Override
  public List<Map<String, ?>> vaccination(VaccinationEntry dose) {
    VaccineProduct product = CertificateView.product(dose);
    return List.of(
        row("Vaksin", "Vaccine", product.name()),
        row("İstehsalçı", "Manufacturer", product.manufacturerName()),
        row("Doza", "Dose", dose.dose() + "/" + dose.series()),
        row("Peyvənd tarixi", "Date of vaccination", written(dose.date())),
        row("Peyvənd olunduğu ölkə", "Country of vaccination", country(dose)));
  }

  @Override
  public List<Map<String, ?>> recovery(RecoveryEntry recovery) {
    return List.of(
        row(
            "İlk müsbət analizin tarixi",
            "Date of the first positive test",
            written(recovery.firstPositive())),
        row("Analizin verildiyi ölkə", "Country of the test", country(recovery)));
  }

  @Override
  public List<Map<String, ?>> test(TestEntry test) {
    String name = test.testName().isEmpty() ? "" : " – " + test.testName();
    return List.of(
        row("Analiz", "Test", "RT-PZR / RT-PCR" + name),
        row("Nümunə götürülüb", "Sample taken", minute(test.sampleTaken())),
        row("Nəticə elan edilib", "Result announced", minute(validity.begin())),
        row("Nəticə", "Result", "Aşkar edilmədi / Not detected"),
        row(
            "Laboratoriya, ölkə",
            "Laboratory, country",
            test.testCentre() + afterward(test.testCentre()) + country(test)));
  }

  @Override
  public List<Map<String, ?>> contraindication(ContraindicationEntry conclusion) {
    return List.of(
        row("Nazirlik komissiyasının rəyi", "Commission's conclusion", conclusion.conclusion()),
        row(
            "Rəyin müddəti",
            "Period of the conclusion",
            written(validity.firstDay()) + " – " + until(validity)),
        row("Rəyi verən ölkə", "Country of the conclusion", country(conclusion)));
  }

  /** A text from right to left has a line of its own: a comma after it would stand before it. */
  private static String afterward(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? "\n" : ", ";
  }

  private static String country(Entry entry) {
    var country = new Locale.Builder().setRegion(entry.country()).build();
    return country.getDisplayCountry(AZ) + " / " + country.getDisplayCountry(Locale.ENGLISH);
  }
}
