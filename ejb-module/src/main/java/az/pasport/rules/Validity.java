package az.pasport.rules;

import az.pasport.time.Interval;

/** When a certificate is valid: by days, or by the minute. */
public sealed interface Validity extends Interval permits ValidityPeriod, ValidityHours {}
