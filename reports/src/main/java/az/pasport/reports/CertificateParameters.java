package az.pasport.reports;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.IssuerName;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import az.pasport.rules.ShowingDuty;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import az.pasport.wording.ExplanationFormatter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of {@code certificate.jrxml} for one certificate, in Azerbaijani and English. */
final class CertificateParameters {
  /** What two lines of the ordinary size hold. */
  private static final int LONG_VALUE = 90;

  private final CertificateView certificate;
  private final IssuerName issuer;

  /**
   * @param issuer whose name is told in both languages where the certificate was signed with it
   */
  CertificateParameters(CertificateView certificate, IssuerName issuer) {
    this.certificate = certificate;
    this.issuer = issuer;
  }

  /** The title in capitals. */
  String title(Messages language) {
    return language.of(certificate.kind()).toUpperCase(language.getLocale());
  }

  /** All of them but the QR code and the address of the check page. */
  Map<String, Object> asMap() {
    var holder = certificate.holder();
    var validity = certificate.validity();
    var parameters = new HashMap<String, Object>();
    parameters.put("texts", new CertificateLabels());
    for (Messages language : List.of(Messages.AZ, Messages.EN)) {
      String end = language == Messages.AZ ? "Az" : "En";
      // Broken by hand: the printer would break the line at the hyphen.
      parameters.put("title" + end, title(language).replace("VAKSİNASİYAYA ", "VAKSİNASİYAYA\n"));
      parameters.put(
          "duty" + end, new ExplanationFormatter(language).dutyEnded(ShowingDuty.national()));
      parameters.put("attested" + end, attested(language));
      parameters.put("inside" + end, inside(language));
      parameters.put("check" + end, howToCheck(language));
      parameters.put(
          "basis" + end, PaperFonts.styled(certificate.basis().cite(language.getLocale())));
    }
    parameters.put("legalName", legalName());
    parameters.put("familyName", orNone(holder.familyName()));
    parameters.put("givenName", orNone(holder.givenName()));
    parameters.put("patronymic", orNone(holder.patronymic().orElse("")));
    parameters.put("birthDate", born(holder.birthDate()));
    parameters.put("machineName", holder.inMachineLetters());
    parameters.put("validFrom", from(validity));
    parameters.put("validUntil", until(validity));
    parameters.put("minutes", validity.<Boolean>fold(days -> false, hours -> true));
    parameters.put("revoked", certificate.status() == CertificateStatus.REVOKED);
    parameters.put("shortCode", certificate.shortCode().inGroups());
    parameters.put("identifier", certificate.identifier());
    parameters.put(
        "replaces",
        certificate
            .replaces()
            .map(old -> CertificateLabels.both("paper.replaces") + ": " + old)
            .orElse(null));
    parameters.put("facts", facts());
    parameters.put("renewBy", written(Baku.dateOf(certificate.signatureExpiresAt())));
    return parameters;
  }

  /** A part that the person does not have is told as such. */
  private static String orNone(String part) {
    return part.isEmpty() ? "–" : PaperFonts.styled(part);
  }

  private String legalName() {
    return CertificateLabels.both("paper.legal")
        + " (371, 27.11.2021): "
        + certificate.kind().legalTitle();
  }

  private String attested(Messages language) {
    return language.of("paper.attested." + certificate.kind(), hours());
  }

  private List<Map<String, ?>> facts() {
    var rows = new ArrayList<Map<String, ?>>();
    rows.addAll(certificate.entry().accept(new EntryRows(certificate.validity())));
    rows.add(row("certificate.issuer", issuer()));
    rows.add(row("certificate.issued", written(Baku.dateOf(certificate.issuedAt()))));
    return rows;
  }

  /** In both languages, unless there is one name for both. */
  private String issuer() {
    String az = issuer.shown(certificate.issuer(), Messages.AZ.getLocale());
    return az.equals(certificate.issuer()) ? az : az + " / " + certificate.issuer();
  }

  /** What the QR code holds of what is attested: exactly what its payload does. */
  private String inside(Messages language) {
    return language.of("paper.inside." + certificate.kind());
  }

  private String howToCheck(Messages language) {
    boolean isNational = certificate.kind() == CertificateKind.CONTRAINDICATION;
    return language.of("paper.check.text")
        + " "
        + language.of(isNational ? "paper.check.national" : "paper.check.international");
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
        days ->
            days.until()
                .map(CertificateParameters::written)
                .orElse(CertificateLabels.both("certificate.endless")),
        hours -> minute(hours.until()));
  }

  static String minute(Instant instant) {
    return Messages.AZ.minute(instant);
  }

  static Map<String, ?> row(String label, String value) {
    return Map.of(
        "label",
        new CertificateLabels().label(label),
        "value",
        PaperFonts.styled(value),
        "isLong",
        value.length() > LONG_VALUE);
  }

  /** What is not known is said, so that nobody takes a year for a first of January. */
  private static String born(BirthDate date) {
    String known = Messages.AZ.knownPart(date);
    return Messages.unknownPart(date)
        .map(unknown -> known + " (" + CertificateLabels.both(unknown) + ")")
        .orElse(known);
  }

  static String written(LocalDate date) {
    return Messages.AZ.date(date);
  }
}
