package az.pasport.institution;

/** Which limit of look-ups was reached. */
public enum LookupLimit {
  PER_MINUTE,
  FAILED_PER_MINUTE,
  PER_DAY,
  FAILED_PER_DAY,
  INSTITUTION_PER_DAY,
  INSTITUTION_FAILED_PER_DAY
}
