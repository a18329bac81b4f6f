package az.pasport.hcert;

import az.pasport.time.DayRange;
import java.time.Instant;
import java.util.Optional;

/** The one event that a certificate attests. */
public sealed interface Entry
    permits VaccinationEntry, TestEntry, RecoveryEntry, ContraindicationEntry {
  /** SNOMED CT: COVID-19, the {@code tg} of every entry so far. */
  String COVID_19 = "840539006";

  /** {@code tg}: the disease or agent, a SNOMED CT code. */
  String disease();

  /** {@code co}: where it happened, ISO 3166-1 alpha-2 (or an organisation, as {@code UNHCR}). */
  String country();

  /** {@code is}: the authority that issued the certificate. */
  String issuer();

  /** {@code ci}: the certificate's unique identifier (UVCI). */
  String identifier();

  /**
   * When it happened: the start of the dose's day, of the day of the first positive test, or of the
   * first valid day, in UTC; or when the sample was taken. For telling the newest of several.
   */
  Instant happened();

  /** The period for which the entry itself says that it is valid; empty where it says none. */
  default Optional<DayRange> period() {
    return Optional.empty();
  }

  /** {@code tr}: the result of a test, a SNOMED CT code; empty for what is no test. */
  default Optional<String> testResult() {
    return Optional.empty();
  }

  /** The format in which such an entry is written. */
  HcertFormat format();

  /** Calls the method of the visitor that is for this kind of entry. */
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of entry, so that the compiler names what a new kind lacks. */
  interface Visitor<R> {
    R vaccination(VaccinationEntry vaccination);

    R test(TestEntry test);

    R recovery(RecoveryEntry recovery);

    R contraindication(ContraindicationEntry contraindication);
  }
}
