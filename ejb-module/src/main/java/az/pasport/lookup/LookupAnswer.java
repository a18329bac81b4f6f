package az.pasport.lookup;

import az.pasport.decree.CertificateKind;
import az.pasport.rules.Validity;
import az.pasport.time.BirthDate;
import az.pasport.verification.CertificateFacts;
import az.pasport.verification.Verdict;
import java.util.Optional;

/**
 * The answer to a look-up.
 *
 * @param verdict of the certificate; present where it is valid, not valid, or cannot be told
 * @param shown what is told of the certificate; absent where nothing is
 */
public record LookupAnswer(
    CertificateLookupOutcome outcome, Optional<Verdict> verdict, Optional<Shown> shown) {

  /**
   * The certificate, as far as it is told.
   *
   * @param name as on the certificate
   * @param latinName in Latin capitals, as a passport shows it
   * @param birth {@code YYYY-MM-DD} or less, as on the certificate; {@code YYYY} where the verifier
   *     knew no more
   */
  public record Shown(
      CertificateKind kind, String name, String latinName, String birth, Validity validity) {
    private static final int YEAR = 4;

    static Shown inFull(CertificateKind kind, CertificateFacts attested, Validity validity) {
      return new Shown(
          kind,
          attested.name(),
          attested.latinName(),
          attested.dateOfBirth().map(BirthDate::toString).orElse(""),
          validity);
    }

    /** With the year of birth alone, which the verifier knew before. */
    Shown withYearAlone() {
      return new Shown(
          kind, name, latinName, birth.substring(0, Math.min(birth.length(), YEAR)), validity);
    }
  }

  static LookupAnswer of(CertificateLookupOutcome outcome) {
    return new LookupAnswer(outcome, Optional.empty(), Optional.empty());
  }
}
