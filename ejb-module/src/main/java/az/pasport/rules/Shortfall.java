package az.pasport.rules;

/** Why a person has no certificate of a kind. */
public enum Shortfall {
  NO_DOSE,
  /** The series goes on: a further dose is to be given, at the earliest on a date. */
  SERIES_INCOMPLETE,
  /** A later dose is on record but an earlier one of its series is not. */
  EARLIER_DOSE_NOT_RECORDED,
  VALIDITY_ENDED,
  NO_INFECTION,
  /** No negative RT-PCR test is on record. */
  NO_NEGATIVE_TEST,
  /** No conclusion of the Ministry's commission is on record. */
  NO_CONCLUSION,
  /** What it rests on is on record, but its certificate counts only from a later date. */
  TOO_EARLY,
  NOT_IN_DECREE,
  NO_DECREE
}
