package az.pasport.institution;

/**
 * How many look-ups are allowed, and how many of them may find nothing.
 *
 * @param day what the limit of a day is called
 * @param failedDay what the limit of a day's failed look-ups is called
 */
record LookupAllowance(
    int perMinute,
    int failedPerMinute,
    int perDay,
    int failedPerDay,
    LookupLimit day,
    LookupLimit failedDay) {

  static LookupAllowance ofVerifier(
      int perMinute, int failedPerMinute, int perDay, int failedPerDay) {
    return new LookupAllowance(
        perMinute,
        failedPerMinute,
        perDay,
        failedPerDay,
        LookupLimit.PER_DAY,
        LookupLimit.FAILED_PER_DAY);
  }

  static LookupAllowance ofInstitution(int perDay, int failedPerDay) {
    return new LookupAllowance(
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        perDay,
        failedPerDay,
        LookupLimit.INSTITUTION_PER_DAY,
        LookupLimit.INSTITUTION_FAILED_PER_DAY);
  }
}
