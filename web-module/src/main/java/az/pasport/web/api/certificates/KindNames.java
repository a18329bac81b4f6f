package az.pasport.web.api.certificates;

import az.pasport.decree.CertificateKind;
import az.pasport.web.api.json.Text;
import java.util.Locale;
import java.util.Optional;

/** The kinds of certificate, as addresses and people call them. */
public final class KindNames {
  private KindNames() {}

  /**
   * The kind that an address names: {@code vaccination}, {@code immunity} and so on, in any case.
   */
  public static Optional<CertificateKind> parse(String name) {
    for (CertificateKind kind : CertificateKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  public static String inAddress(CertificateKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public static Text title(CertificateKind kind) {
    return switch (kind) {
      case VACCINATION ->
          new Text(
              "COVID-19 vaksin sertifikatı",
              "COVID-19 vaccination certificate",
              "Сертификат о вакцинации от COVID-19");
      case IMMUNITY ->
          new Text(
              "COVID-19 immunitet sertifikatı",
              "COVID-19 immunity certificate",
              "Сертификат об иммунитете к COVID-19");
      case TEST ->
          new Text(
              "COVID-19 RT-PZR analiz nəticəsi sertifikatı",
              "COVID-19 RT-PCR test result certificate",
              "Сертификат о результате ОТ-ПЦР-теста на COVID-19");
      case CONTRAINDICATION ->
          new Text(
              "Vaksinasiyaya əks-göstəriş sertifikatı",
              "Contraindication to vaccination certificate",
              "Сертификат о противопоказании к вакцинации");
    };
  }
}
