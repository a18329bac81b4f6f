package az.pasport.decree;

/** Which words of a decree give a certificate. The names are part of the API. */
public enum Clause {
  SERIES_ENDLESS,
  /** A complete series counts for months from its last dose. */
  SERIES_MONTHS,
  /** A dose after the series takes the end away. */
  FURTHER_DOSE_ENDLESS,
  /** The months count anew from a dose after the series. */
  FURTHER_DOSE_MONTHS,
  /** A second dose taken while immunity counts has no end. */
  SECOND_DOSE_AFTER_INFECTION,
  /** An infection counts for months from its first positive test. */
  INFECTION_MONTHS,
  /** A first dose taken while immunity counts makes it longer. */
  INFECTION_AND_FIRST_DOSE,
  /** A negative test counts for hours from its announcement. */
  TEST_HOURS,
  CONCLUSION
}
