package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.hcert.Entry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.Validity;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate as pages, paper and the API show it; read from the payload that was signed.
 *
 * @param id public number, for addresses
 * @param entry the event that it attests
 * @param basis the decree on which the validity rests
 * @param qr the QR text
 * @param replaces the identifier of the certificate in whose place it was issued
 * @param shortCode stands under the QR, and not in it
 */
public record CertificateView(
    UUID id,
    CertificateKind kind,
    Holder holder,
    Entry entry,
    Validity validity,
    Decree basis,
    Instant issuedAt,
    Instant signatureExpiresAt,
    String qr,
    CertificateStatus status,
    Optional<String> replaces,
    ShortCode shortCode) {
  public String identifier() {
    return entry.identifier();
  }

  public String issuer() {
    return entry.issuer();
  }

  /** Throws {@link java.util.NoSuchElementException} if the product is no longer known. */
  public static VaccineProduct product(VaccinationEntry dose) {
    return VaccineProducts.known().byCode(dose.product()).orElseThrow();
  }

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
}
