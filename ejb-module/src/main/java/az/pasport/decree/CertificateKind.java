package az.pasport.decree;

/**
 * The kinds of certificate, in the order in which they are shown. The names are part of the API.
 */
public enum CertificateKind {
  /** COVID-19 vaksin sertifikatı. */
  VACCINATION("Peyvənd Sertifikatı"),
  /** COVID-19 immunitet sertifikatı. */
  IMMUNITY("İmmunitet Sertifikatı"),
  /** COVID-19 RT-PZR analiz nəticəsi sertifikatı. */
  TEST("COVID-19-RT-PZR Analiz Nəticəsi Sertifikatı"),
  /** Vaksinasiyaya əks-göstəriş sertifikatı. */
  CONTRAINDICATION("Əks-göstəriş Sertifikatı");

  private final String legalTitle;

  CertificateKind(String legalTitle) {
    this.legalTitle = legalTitle;
  }

  /**
   * The title of its form in the Cabinet's decision 371 of 27 November 2021, in Azerbaijani.
   * Screens and papers bear the titles of the Agency's statement of May 2021 and tell this one
   * beside them.
   */
  public String legalTitle() {
    return legalTitle;
  }
}
