package az.pasport.hcert;

import az.pasport.time.BirthDate;
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
    DccFieldValidator.filled(entry.disease(), "tg");
    DccFieldValidator.country(entry.country(), "co");
    DccFieldValidator.filled(entry.issuer(), "is");
    DccFieldValidator.filled(entry.identifier(), "ci");
    entry.accept(FIELDS);
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

  /** Checks the fields that only one kind of entry has. */
  private static final Entry.Visitor<Boolean> FIELDS =
      new Entry.Visitor<>() {
        @Override
        public Boolean vaccination(VaccinationEntry vaccination) {
          DccFieldValidator.filled(vaccination.vaccine(), "vp");
          DccFieldValidator.filled(vaccination.product(), "mp");
          DccFieldValidator.filled(vaccination.manufacturer(), "ma");
          return true;
        }

        @Override
        public Boolean test(TestEntry test) {
          DccFieldValidator.filled(test.testType(), "tt");
          DccFieldValidator.filled(test.result(), "tr");
          DccFieldValidator.text(test.testName(), "nm");
          DccFieldValidator.text(test.device(), "ma");
          DccFieldValidator.text(test.testCentre(), "tc");
          return true;
        }

        @Override
        public Boolean recovery(RecoveryEntry recovery) {
          DccFieldValidator.period(recovery.validFrom(), recovery.validUntil());
          return true;
        }

        @Override
        public Boolean contraindication(ContraindicationEntry contraindication) {
          DccFieldValidator.filled(contraindication.conclusion(), "cn");
          DccFieldValidator.period(contraindication.validFrom(), contraindication.validUntil());
          return true;
        }
      };

  /** {@code ver}: of the format's own schema. */
  String version() {
    return entry.format() == HcertFormat.DCC ? VERSION : CONTRAINDICATION_VERSION;
  }
}
