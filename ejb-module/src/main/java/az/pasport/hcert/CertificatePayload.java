package az.pasport.hcert;

/**
 * What {@link HcertEncoder} writes: a holder and one entry, complete and within DCC schema 1.3.3.
 *
 * @param dateOfBirth {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY} or empty
 * @throws IllegalArgumentException when a field is missing or not as the schema asks; the message
 *     names the field and never its value
 */
public record CertificatePayload(HolderName name, String dateOfBirth, Entry entry) {
  /** {@code ver}: the schema version in which every reader in the field understands us. */
  static final String VERSION = "1.3.0";

  public CertificatePayload {
    if (!DateOfBirth.isWellFormed(dateOfBirth)) {
      throw new IllegalArgumentException("dob: no date, month or year of birth");
    }
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
    } else if (entry instanceof RecoveryEntry recovery
        && recovery.validUntil().isBefore(recovery.validFrom())) {
      throw new IllegalArgumentException("du: before df");
    }
  }
}
