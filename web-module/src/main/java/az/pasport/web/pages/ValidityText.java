package az.pasport.web.pages;

import az.pasport.message.Messages;
import az.pasport.rules.Validity;

/** A validity from its first to its last day or minute. */
public record ValidityText(Messages texts) {
  public String period(Validity validity) {
    return validity.fold(
        days ->
            days.until()
                .map(
                    until ->
                        texts.of("certificate.period", texts.date(days.from()), texts.date(until)))
                .orElseGet(() -> texts.of("certificate.period.endless", texts.date(days.from()))),
        hours ->
            texts.of(
                "certificate.period", texts.minute(hours.from()), texts.minute(hours.until())));
  }
}
