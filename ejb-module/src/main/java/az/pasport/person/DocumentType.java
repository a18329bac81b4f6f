package az.pasport.person;

/** The documents by which people without a FIN are known. */
public enum DocumentType {
  /** A passport of another country. */
  PASSPORT,
  /** Müvəqqəti yaşayış icazəsi: temporary residence permit. */
  MYI,
  /** Daimi yaşayış icazəsi: permanent residence permit. */
  DYI
}
