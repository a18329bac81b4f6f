package az.pasport.hcert;

import az.pasport.person.BirthDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@link HcertEncoder} writes: a holder and one entry, complete and within DCC schema 1.3.3;
 * for a contraindication, within what that schema asks of the parts that the two forms share.
 *
 * @param dateOfBirth {@code dob}; empty where nothing of it is known
 * @throws IllegalArgumentException when a field is missing or not as the schema asks; the message
 *     names the field and never its value
 */
public record CertificatePayload(HolderName name, Optional<BirthDate> dateOfBirth, Entry entry) {
  /** {@code ver}: the schema version in which every reader in the field understands us. */
  private static final String VERSION = "1.3.0";

  /** The same of the form that is ours alone. */
  private static final String CONTRAINDICATION_VERSION = "1.0.0";

  public CertificatePayload {
    Checks.filled(entry.disease(), "tg");
    Checks.country(entry.country(), "co");
    Checks.filled(entry.issuer(), "is");
    Checks.filled(entry.identifier(), "ci");
    if (entry instanceof VaccinationEntry vaccination) {
      Checks.filled(vaccination.vaccine(), "vp");
      Checks.filled(vaccination.product(), "mp");
      Checks.filled(vaccination.manufacturer(), "ma");
    } else if (entry instanceof TestEntry test) {
      Checks.filled(test.testType(), "tt");
      Checks.filled(test.result(), "tr");
      Checks.text(test.testName(), "nm");
      Checks.text(test.device(), "ma");
      Checks.text(test.testCentre(), "tc");
    } else if (entry instanceof RecoveryEntry recovery) {
      requirePeriod(recovery.validFrom(), recovery.validUntil());
    } else if (entry instanceof ContraindicationEntry contraindication) {
      Checks.filled(contraindication.conclusion(), "cn");
      requirePeriod(contraindication.validFrom(), contraindication.validUntil());
    }
  }

  /**
   * The same of a date of birth in its written form.
   *
   * @param dateOfBirth {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY} or empty
   * @throws IllegalArgumentException also when it is none of these
   */
  public CertificatePayload(HolderName name, String dateOfBirth, Entry entry) {
    this(name, read(dateOfBirth), entry);
  }

  private static Optional<BirthDate> read(String dateOfBirth) {
    Optional<BirthDate> known = BirthDate.parse(dateOfBirth);
    if (known.isEmpty() && !dateOfBirth.isEmpty()) {
      throw new IllegalArgumentException("dob: no date, month or year of birth");
    }
    return known;
  }

  private static void requirePeriod(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("du: before df");
    }
  }

  /** {@code ver}: of the form's own schema. */
  String version() {
    return Form.of(entry) == Form.DCC ? VERSION : CONTRAINDICATION_VERSION;
  }
}
