package az.pasport.rules;

/** The kinds of certificate, in the order in which every screen shows them. */
public enum CertificateKind {
  /** COVID-19 vaksin sertifikatı. */
  VACCINATION,
  /** COVID-19 immunitet sertifikatı. */
  IMMUNITY,
  /** COVID-19 RT-PZR analiz nəticəsi sertifikatı. */
  TEST,
  /** Vaksinasiyaya əks-göstəriş sertifikatı. */
  CONTRAINDICATION
}
