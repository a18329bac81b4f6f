package az.pasport.institution;

/** What kind of institution checks certificates. The names are part of the API. */
public enum InstitutionKind {
  /** A ministry, a service or another body of the state. */
  STATE_BODY,
  /** A station, an airport, a carrier. */
  TRANSPORT,
  MEDICAL,
  EDUCATION,
  /** Trade, catering, culture, sport and other services. */
  BUSINESS
}
