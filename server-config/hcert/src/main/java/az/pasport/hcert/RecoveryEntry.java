package az.pasport.hcert;

import az.pasport.time.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A recovery: the {@code r} entry.
 *
 * @param disease {@code tg}
 * @param firstPositive {@code fr}: the day of the first positive test
 * @param validFrom {@code df}: first day on which the certificate is valid
 * @param validUntil {@code du}: last day on which it is
 */
public record RecoveryEntry(
    String disease,
    LocalDate firstPositive,
    String country,
    String issuer,
    LocalDate validFrom,
    LocalDate validUntil,
    String identifier)
    implements Entry {
  @Override
  public Instant happened() {
    return firstPositive.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public Optional<DayRange> period() {
    return Optional.of(new DayRange(validFrom, validUntil));
  }

  @Override
  public HcertFormat format() {
    return HcertFormat.DCC;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.recovery(this);
  }
}
