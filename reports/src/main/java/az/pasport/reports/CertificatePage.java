package az.pasport.reports;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Facts;
import az.pasport.time.Baku;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What one certificate's page says, in Azerbaijani and English. */
final class CertificatePage {
  private static final Locale AZ = Locale.forLanguageTag("az");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final String ENGLISH = " <style forecolor=\"#56626F\">/ %s</style>";

  private static final Set<UnicodeScript> ROBOTO =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private final CertificateView certificate;

  CertificatePage(CertificateView certificate) {
    this.certificate = certificate;
  }

  String titleAz() {
    return switch (certificate.kind()) {
      case VACCINATION -> "COVID-19 VAKSİN SERTİFİKATI";
      case IMMUNITY -> "COVID-19 İMMUNİTET SERTİFİKATI";
    };
  }

  String titleEn() {
    return switch (certificate.kind()) {
      case VACCINATION -> "COVID-19 VACCINATION CERTIFICATE";
      case IMMUNITY -> "COVID-19 IMMUNITY CERTIFICATE";
    };
  }

  /** The parameters of {@code certificate.jrxml}, but for its picture. */
  Map<String, Object> words() {
    var holder = certificate.holder();
    var validity = certificate.validity();
    var words = new HashMap<String, Object>();
    words.put("titleAz", titleAz());
    words.put("titleEn", titleEn());
    words.put("familyName", holder.familyName());
    words.put("givenName", holder.givenName());
    words.put("patronymic", holder.patronymic().orElse("–"));
    words.put("inOtherScript", inOtherScript(holder));
    words.put("birthDate", written(holder.birthDate()));
    words.put("machineName", holder.familyNameLatin() + "<<" + holder.givenNameLatin());
    words.put("validFrom", written(validity.from()));
    words.put(
        "validUntil", validity.until().map(CertificatePage::written).orElse("müddətsiz / no end"));
    words.put("revoked", certificate.status() == CertificateStatus.REVOKED);
    words.put("identifier", certificate.identifier());
    words.put("attestedAz", attestedAz());
    words.put("attestedEn", attestedEn());
    words.put("facts", facts());
    words.put("basisAz", certificate.basis().cite(AZ));
    words.put("basisEn", certificate.basis().cite(Locale.ENGLISH));
    words.put("renewBy", written(Baku.dateOf(certificate.signatureExpiresAt())));
    return words;
  }

  /** Whether the name has letters beyond those of Latin, Cyrillic and Greek, which Roboto has. */
  private static boolean inOtherScript(CertificateView.Holder holder) {
    String name = holder.familyName() + holder.givenName() + holder.patronymic().orElse("");
    return name.codePoints().mapToObj(UnicodeScript::of).anyMatch(Predicate.not(ROBOTO::contains));
  }

  private String attestedAz() {
    return switch (certificate.kind()) {
      case VACCINATION -> "Adı yuxarıda yazılan şəxs COVID-19 əleyhinə tam peyvənd olunmuşdur.";
      case IMMUNITY -> "Adı yuxarıda yazılan şəxs COVID-19 keçirmiş və sağalmışdır.";
    };
  }

  private String attestedEn() {
    return switch (certificate.kind()) {
      case VACCINATION -> "The person named above is fully vaccinated against COVID-19.";
      case IMMUNITY -> "The person named above has had COVID-19 and has recovered.";
    };
  }

  private List<Map<String, ?>> facts() {
    var rows = new ArrayList<Map<String, ?>>();
    if (certificate.facts() instanceof Facts.Vaccinated dose) {
      rows.add(row("Vaksin", "Vaccine", dose.product().name()));
      rows.add(row("İstehsalçı", "Manufacturer", dose.product().manufacturerName()));
      rows.add(row("Doza", "Dose", dose.position().toString()));
      rows.add(row("Peyvənd tarixi", "Date of vaccination", written(dose.givenOn())));
      rows.add(row("Peyvənd olunduğu ölkə", "Country of vaccination", country(dose.country())));
    } else if (certificate.facts() instanceof Facts.Recovered recovered) {
      rows.add(
          row(
              "İlk müsbət analizin tarixi",
              "Date of the first positive test",
              written(recovered.firstPositive())));
      rows.add(row("Analizin verildiyi ölkə", "Country of the test", country(recovered.country())));
    }
    rows.add(row("Sertifikatı verən", "Issuer", certificate.issuer()));
    rows.add(row("Verildiyi tarix", "Date of issue", written(Baku.dateOf(certificate.issuedAt()))));
    return rows;
  }

  private static Map<String, ?> row(String labelAz, String labelEn, String value) {
    return Map.of("label", labelAz + ENGLISH.formatted(labelEn), "value", value);
  }

  private static String country(String code) {
    var country = new Locale.Builder().setRegion(code).build();
    return country.getDisplayCountry(AZ) + " / " + country.getDisplayCountry(Locale.ENGLISH);
  }

  private static String written(LocalDate date) {
    return DATE.format(date);
  }
}
