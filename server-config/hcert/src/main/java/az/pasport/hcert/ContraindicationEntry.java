package az.pasport.hcert;

import az.pasport.time.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A contraindication to vaccination: the {@code c} entry of our own form, see {@link
 * HcertFormat#CONTRAINDICATION}. It is in no DCC.
 *
 * <p>Why vaccination is contraindicated is not in it, and must never be: whoever checks need only
 * know that it is, and the reason is a diagnosis. The conclusion's number leads whoever may know
 * more to the commission's own file.
 *
 * @param disease {@code tg}: against which the vaccination would be
 * @param conclusion {@code cn}: the number of the Ministry commission's conclusion
 * @param validFrom {@code df}: first day on which the certificate is valid
 * @param validUntil {@code du}: last day on which it is
 */
public record ContraindicationEntry(
    String disease,
    String conclusion,
    LocalDate validFrom,
    LocalDate validUntil,
    String country,
    String issuer,
    String identifier)
    implements Entry {
  @Override
  public Instant happened() {
    return validFrom.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public Optional<DayRange> period() {
    return Optional.of(new DayRange(validFrom, validUntil));
  }

  @Override
  public HcertFormat format() {
    return HcertFormat.CONTRAINDICATION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.contraindication(this);
  }
}
