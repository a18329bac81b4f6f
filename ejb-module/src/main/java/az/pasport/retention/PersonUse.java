package az.pasport.retention;

import az.pasport.certificate.CertificateLifetime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person's records are still good for.
 *
 * @param lastChange when one of them last came, was confirmed or was replaced; empty without any
 * @param certificates all that were ever issued
 * @param isEligible whether the decrees of now give a certificate for them
 * @param isWaiting whether an official's request about them waits for a decision
 */
record PersonUse(
    Optional<Instant> lastChange,
    List<CertificateLifetime> certificates,
    boolean isEligible,
    boolean isWaiting) {
  PersonUse {
    certificates = List.copyOf(certificates);
  }

  /**
   * Whether everything of the person is to be erased now. Without a single moment to count from it
   * is not.
   */
  boolean isOver(RetentionPeriod period, Instant now) {
    return !isEligible
        && !isWaiting
        && certificates.stream().noneMatch(certificate -> certificate.isInUse(now))
        && lastMoment().filter(last -> !last.isAfter(period.before(now))).isPresent();
  }

  private Optional<Instant> lastMoment() {
    return Stream.concat(
            lastChange.stream(), certificates.stream().map(CertificateLifetime::lastMoment))
        .max(Instant::compareTo);
  }
}
