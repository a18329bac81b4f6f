package az.pasport.certificate;

import az.pasport.rules.Validity;
import az.pasport.rules.ValidityHours;
import az.pasport.rules.ValidityPeriod;
import az.pasport.time.Baku;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The validity of a certificate in its columns. */
@Embeddable
class StoredValidity {
  @Column(name = "valid_from")
  private LocalDate validFrom;

  /** Baku's time on the first day, where the validity has hours. */
  @Column(name = "from_time")
  @Nullable
  private LocalTime fromTime;

  /** Baku's time on the last day, where the validity has hours. */
  @Column(name = "until_time")
  @Nullable
  private LocalTime untilTime;

  @Column(name = "valid_until")
  @Nullable
  private LocalDate validUntil;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StoredValidity() {}

  StoredValidity(Validity validity) {
    this.validFrom = validity.firstDay();
    this.validUntil = validity.lastDay().orElse(null);
    Optional<ValidityHours> hours = validity.fold(days -> Optional.empty(), Optional::of);
    this.fromTime = hours.map(ValidityHours::from).map(StoredValidity::timeOf).orElse(null);
    this.untilTime = hours.map(ValidityHours::until).map(StoredValidity::timeOf).orElse(null);
  }

  private static LocalTime timeOf(Instant moment) {
    return moment.atZone(Baku.ZONE).toLocalTime();
  }

  Validity value() {
    if (fromTime != null && untilTime != null && validUntil != null) {
      return new ValidityHours(
          validFrom.atTime(fromTime).atZone(Baku.ZONE).toInstant(),
          validUntil.atTime(untilTime).atZone(Baku.ZONE).toInstant());
    }
    return new ValidityPeriod(validFrom, Optional.ofNullable(validUntil));
  }
}
