package az.pasport.simulator.records;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What a hospital did to or found out about a patient. */
public sealed interface Event {
  /**
   * A dose.
   *
   * @param product as the contract's {@code listVaccines} names it, e.g. {@code CoronaVac}
   * @param number 1 for the first
   * @param seriesSize doses of the product's primary series
   */
  record Dose(String product, String lot, int number, int seriesSize, LocalDate date)
      implements Event {}

  /** An RT-PCR test that found the virus. */
  record PositivePcr(OffsetDateTime sampledAt, OffsetDateTime announcedAt) implements Event {}

  /** An RT-PCR test that did not find the virus. */
  record NegativePcr(OffsetDateTime sampledAt, OffsetDateTime announcedAt) implements Event {}

  /** The commission's conclusion that vaccination is contraindicated. */
  record Conclusion(String number, LocalDate from, LocalDate until) implements Event {}

  /** A case that a doctor closed. */
  record Recovered(LocalDate firstPositive, LocalDate closedOn) implements Event {}
}
