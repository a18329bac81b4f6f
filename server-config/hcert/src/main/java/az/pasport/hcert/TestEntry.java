package az.pasport.hcert;

import java.time.Instant;
import java.util.Optional;

/**
 * A test: the {@code t} entry.
 *
 * @param disease {@code tg}
 * @param testType {@code tt}: {@link #NAAT} or {@link #RAPID_ANTIGEN}
 * @param testName {@code nm}: name of a NAAT; empty when there is none
 * @param device {@code ma}: device identifier of a rapid antigen test; empty when there is none
 * @param sampleTaken {@code sc}: when the sample was taken
 * @param result {@code tr}: {@link #NOT_DETECTED} or {@link #DETECTED}
 * @param testCentre {@code tc}: where; empty when it is not said
 */
public record TestEntry(
    String disease,
    String testType,
    String testName,
    String device,
    Instant sampleTaken,
    String result,
    String testCentre,
    String country,
    String issuer,
    String identifier)
    implements Entry {
  /** LOINC: nucleic acid amplification with probe detection, PCR among them. */
  public static final String NAAT = "LP6464-4";

  /** LOINC: rapid immunoassay. */
  public static final String RAPID_ANTIGEN = "LP217198-3";

  public static final String NOT_DETECTED = "260415000";

  /** SNOMED CT: detected; such a certificate never verifies as valid. */
  public static final String DETECTED = "260373001";

  @Override
  public Instant happened() {
    return sampleTaken;
  }

  @Override
  public Optional<String> testResult() {
    return Optional.of(result);
  }

  @Override
  public HcertFormat format() {
    return HcertFormat.DCC;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.test(this);
  }
}
