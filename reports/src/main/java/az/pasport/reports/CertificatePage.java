package az.pasport.reports;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.IssuerName;
import az.pasport.decree.CertificateKind;
import az.pasport.rules.ShowingDuty;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one certificate's page says, in Azerbaijani and English. */
final class CertificatePage {
  private static final Locale AZ = Locale.forLanguageTag("az");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MM.yyyy", Locale.ROOT);
  private static final String ENGLISH = " <style forecolor=\"#56626F\">/ %s</style>";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(Baku.ZONE);
  private static final String REPLACES = "Bunun əvəzinə / In place of: %s";
  private static final String HOW_TO_CHECK =
      "Scan the QR code, or upload a photo of this page at the address above. There are three"
          + " answers: valid, not valid (with the reason), cannot tell.";

  /** What two lines of the ordinary size hold. */
  private static final int LONG_VALUE = 90;

  private static final String LEGAL_NAME = "Hüquqi adı / Legal name (371, 27.11.2021): %s";

  private final CertificateView certificate;
  private final IssuerName issuer;

  /**
   * The page of a certificate.
   *
   * @param issuer whose name is told in both languages where the certificate was signed with it
   */
  CertificatePage(CertificateView certificate, IssuerName issuer) {
    this.certificate = certificate;
    this.issuer = issuer;
  }

  String titleAz() {
    return switch (certificate.kind()) {
      case VACCINATION -> "COVID-19 VAKSİN SERTİFİKATI";
      case IMMUNITY -> "COVID-19 İMMUNİTET SERTİFİKATI";
      case TEST -> "COVID-19 RT-PZR ANALİZ NƏTİCƏSİ SERTİFİKATI";
      case CONTRAINDICATION -> "VAKSİNASİYAYA ƏKS-GÖSTƏRİŞ SERTİFİKATI";
    };
  }

  String titleEn() {
    return switch (certificate.kind()) {
      case VACCINATION -> "COVID-19 VACCINATION CERTIFICATE";
      case IMMUNITY -> "COVID-19 IMMUNITY CERTIFICATE";
      case TEST -> "COVID-19 RT-PCR TEST RESULT CERTIFICATE";
      case CONTRAINDICATION -> "CONTRAINDICATION TO VACCINATION CERTIFICATE";
    };
  }

  /** The parameters of {@code certificate.jrxml}, but for its picture. */
  Map<String, Object> words() {
    var holder = certificate.holder();
    var validity = certificate.validity();
    var words = new HashMap<String, Object>();
    // Broken by hand: the printer would break the line at the hyphen.
    words.put("titleAz", titleAz().replace("VAKSİNASİYAYA ", "VAKSİNASİYAYA\n"));
    words.put("titleEn", titleEn());
    words.put("legalName", LEGAL_NAME.formatted(certificate.kind().legalTitle()));
    words.put("dutyAz", ShowingDuty.national().ended(AZ));
    words.put("dutyEn", ShowingDuty.national().ended(Locale.ENGLISH));
    words.put("familyName", orNone(holder.familyName()));
    words.put("givenName", orNone(holder.givenName()));
    words.put("patronymic", orNone(holder.patronymic().orElse("")));
    words.put("birthDate", born(holder.birthDate()));
    words.put("machineName", holder.inMachineLetters());
    words.put("validFrom", from(validity));
    words.put("validUntil", until(validity));
    words.put("minutes", validity.<Boolean>fold(days -> false, hours -> true));
    words.put("revoked", certificate.status() == CertificateStatus.REVOKED);
    words.put("shortCode", certificate.shortCode().inGroups());
    words.put("identifier", certificate.identifier());
    words.put("replaces", certificate.replaces().map(REPLACES::formatted).orElse(null));
    words.put("attestedAz", attestedAz());
    words.put("attestedEn", attestedEn());
    words.put("facts", facts());
    words.put("insideAz", insideAz());
    words.put("insideEn", insideEn());
    words.put("checkEn", HOW_TO_CHECK + abroad());
    words.put("basisAz", PaperFonts.styled(certificate.basis().cite(AZ)));
    words.put("basisEn", PaperFonts.styled(certificate.basis().cite(Locale.ENGLISH)));
    words.put("renewBy", written(Baku.dateOf(certificate.signatureExpiresAt())));
    return words;
  }

  /** A part that the person does not have is told as such. */
  private static String orNone(String part) {
    return part.isEmpty() ? "–" : PaperFonts.styled(part);
  }

  private String attestedAz() {
    return switch (certificate.kind()) {
      case VACCINATION -> "Adı yuxarıda yazılan şəxs COVID-19 əleyhinə tam peyvənd olunmuşdur.";
      case IMMUNITY -> "Adı yuxarıda yazılan şəxs COVID-19 keçirmiş və sağalmışdır.";
      case TEST ->
          "Adı yuxarıda yazılan şəxsin analizində COVID-19 virusu aşkar edilməmişdir. Sertifikat"
              + " nəticənin elan edildiyi vaxtdan %d saat etibarlıdır.".formatted(hours());
      case CONTRAINDICATION ->
          "Adı yuxarıda yazılan şəxsə COVID-19 əleyhinə vaksinasiya əks-göstərişdir. Bu, milli"
              + " sertifikatdır: Avropa İttifaqının COVID sertifikatı deyil.";
    };
  }

  private String attestedEn() {
    return switch (certificate.kind()) {
      case VACCINATION -> "The person named above is fully vaccinated against COVID-19.";
      case IMMUNITY -> "The person named above has had COVID-19 and has recovered.";
      case TEST ->
          "The virus of COVID-19 was not detected in the test of the person named above. The"
              + " certificate is valid for %d hours from the announcement of the result."
                  .formatted(hours());
      case CONTRAINDICATION ->
          "Vaccination against COVID-19 is contraindicated for the person named above. This is a"
              + " national certificate, not an EU COVID certificate.";
    };
  }

  private List<Map<String, ?>> facts() {
    var rows = new ArrayList<Map<String, ?>>();
    rows.addAll(certificate.entry().accept(new EntryRows(certificate.validity())));
    rows.add(row("Sertifikatı verən", "Issuer", issuer()));
    rows.add(row("Verildiyi tarix", "Date of issue", written(Baku.dateOf(certificate.issuedAt()))));
    return rows;
  }

  /** In both languages, unless there is one name for both. */
  private String issuer() {
    String az = issuer.shown(certificate.issuer(), AZ);
    return az.equals(certificate.issuer()) ? az : az + " / " + certificate.issuer();
  }

  /** What the QR code holds of what is attested: exactly what its payload does. */
  private String insideAz() {
    return switch (certificate.kind()) {
      case VACCINATION ->
          "Soyad, ad, doğum tarixi, vaksin, doza, peyvəndin tarixi və ölkəsi"
              + ", sertifikatın nömrəsi, onu verən qurum və elektron imza."
              + " FİN, ünvan və başqa tibbi məlumat yoxdur.";
      case IMMUNITY ->
          "Soyad, ad, doğum tarixi, ilk müsbət analizin tarixi və ölkəsi, etibarlılıq müddəti"
              + ", sertifikatın nömrəsi, onu verən qurum və elektron imza."
              + " FİN, ünvan və başqa tibbi məlumat yoxdur.";
      case TEST ->
          "Soyad, ad, doğum tarixi, analizin növü, nümunənin vaxtı, nəticə, laboratoriya, ölkə"
              + ", sertifikatın nömrəsi, onu verən qurum və elektron imza."
              + " FİN, ünvan və başqa tibbi məlumat yoxdur.";
      case CONTRAINDICATION ->
          "Soyad, ad, doğum tarixi, rəyin nömrəsi və müddəti"
              + ", sertifikatın nömrəsi, onu verən qurum və elektron imza."
              + " Əks-göstərişin səbəbi, FİN və ünvan yoxdur.";
    };
  }

  private String insideEn() {
    return switch (certificate.kind()) {
      case VACCINATION ->
          "Names, date of birth, vaccine, dose, date and country of vaccination"
              + ", the certificate's identifier, its issuer and an electronic signature."
              + " No FIN, no address, no other medical data.";
      case IMMUNITY ->
          "Names, date of birth, date and country of the first positive test, period of validity"
              + ", the certificate's identifier, its issuer and an electronic signature."
              + " No FIN, no address, no other medical data.";
      case TEST ->
          "Names, date of birth, type of test, time of the sample, result, laboratory, country"
              + ", the certificate's identifier, its issuer and an electronic signature."
              + " No FIN, no address, no other medical data.";
      case CONTRAINDICATION ->
          "Names, date of birth, number and period of the conclusion"
              + ", the certificate's identifier, its issuer and an electronic signature."
              + " No reason of the contraindication, no FIN, no address.";
    };
  }

  /** Whether readers of other countries know the code. */
  private String abroad() {
    return certificate.kind() == CertificateKind.CONTRAINDICATION
        ? " Readers of the EU do not read this code."
        : " Readers of the EU read the code too.";
  }

  private long hours() {
    return certificate
        .validity()
        .<Long>fold(
            days -> 0L,
            hours ->
                Duration.between(hours.from().truncatedTo(ChronoUnit.MINUTES), hours.until())
                    .toHours());
  }

  private static String from(Validity validity) {
    return validity.fold(days -> written(days.from()), hours -> minute(hours.from()));
  }

  static String until(Validity validity) {
    return validity.fold(
        days -> days.until().map(CertificatePage::written).orElse("müddətsiz / no end"),
        hours -> minute(hours.until()));
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  static Map<String, ?> row(String labelAz, String labelEn, String value) {
    return Map.of(
        "label",
        labelAz + ENGLISH.formatted(labelEn),
        "value",
        PaperFonts.styled(value),
        "isLong",
        value.length() > LONG_VALUE);
  }

  /** What is not known is said, so that nobody takes a year for a first of January. */
  private static String born(BirthDate date) {
    return switch (date.precision()) {
      case DAY -> written(date.earliest());
      case MONTH -> MONTH.format(date.earliest()) + " (gün məlum deyil / day unknown)";
      case YEAR -> date.year() + " (ay və gün məlum deyil / day and month unknown)";
    };
  }

  static String written(LocalDate date) {
    return DATE.format(date);
  }
}
