package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProduct;
import az.pasport.rules.Validity;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate as pages, paper and the API show it; read from the payload that was signed.
 *
 * @param id public number, for addresses
 * @param identifier the unique certificate identifier
 * @param basis the decree on which the validity rests
 * @param qr the QR text
 * @param replaces the identifier of the certificate in whose place it was issued
 * @param shortCode stands under the QR, and not in it
 */
public record CertificateView(
    UUID id,
    CertificateKind kind,
    String identifier,
    Holder holder,
    Facts facts,
    Validity validity,
    Decree basis,
    String issuer,
    Instant issuedAt,
    Instant signatureExpiresAt,
    String qr,
    CertificateStatus status,
    Optional<String> replaces,
    ShortCode shortCode) {

  /**
   * The holder. Of people of one name, family or given name is empty, and so it is in Latin.
   *
   * @param familyNameLatin as in a machine-readable zone
   */
  public record Holder(
      String familyName,
      String givenName,
      Optional<String> patronymic,
      String familyNameLatin,
      String givenNameLatin,
      BirthDate birthDate) {
    /** The name as a machine-readable zone has it: {@code ALIYEV<<ILQAR}. */
    public String inMachineLetters() {
      return givenNameLatin.isEmpty() || familyNameLatin.isEmpty()
          ? familyNameLatin + givenNameLatin
          : familyNameLatin + "<<" + givenNameLatin;
    }
  }

  /** What is attested. */
  public sealed interface Facts {
    /** The dose that counts. */
    record Vaccinated(
        VaccineProduct product, DosePosition position, LocalDate givenOn, String country)
        implements Facts {}

    /** The infection survived. */
    record Recovered(LocalDate firstPositive, String country) implements Facts {}

    /**
     * A negative RT-PCR test.
     *
     * @param name of the test, where it is known
     * @param laboratory which announced the result; the hours count from the announcement, which is
     *     the certificate's first moment
     */
    record Tested(Instant sampledAt, Optional<String> name, String laboratory, String country)
        implements Facts {}

    /**
     * The commission's conclusion.
     *
     * @param conclusion its number
     */
    record Contraindicated(String conclusion, String country) implements Facts {}
  }
}
