package az.pasport.rules;

import az.pasport.time.Interval;
import java.util.function.Function;

/** When a certificate is valid: by days, or by the minute. */
public sealed interface Validity extends Interval permits ValidityPeriod, ValidityHours {
  <R> R fold(Function<ValidityPeriod, R> byDays, Function<ValidityHours, R> byMinutes);
}
