package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.hcert.Uvci;
import az.pasport.keys.DocumentSigner;
import az.pasport.person.Person;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Validity;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs certificates and stores them, inside the transaction of its caller, which has locked the
 * person's row. With each goes its entry in the transparency log.
 *
 * <p>Danger: this is the only path to a signature. Its three callers ({@link IssuanceService},
 * {@link CertificateRenewal}, {@link RecordChangeHandler}) give it what the rules say of committed
 * records, and nothing else reaches the payload. Signing systems elsewhere were made to sign
 * certificates of invented people through a preview or a signing API: there is neither here.
 */
@ApplicationScoped
class CertificateIssuer {
  /** How long a signature lives at most: endless certificates are renewed within it. */
  static final Duration SIGNATURE_LIFE = Duration.ofDays(365);

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject CertificateRepository certificates;
  @Inject DocumentSigner signer;
  @Inject AuditLog audit;
  @Inject IssuerName issuer;
  @Inject CertificateLog log;

  Certificate issue(
      Person person, Eligible eligible, Instant now, Optional<Certificate> replaced, Caller actor) {
    var content = new CertificateContent(person, eligible, Uvci.random(RANDOM), issuer.signed());
    DocumentSigner.Signed signed =
        signer.sign(content.payload(), now, signatureEnd(eligible.validity(), now));
    var certificate = new Certificate(content, signed, now, replaced);
    certificates.add(certificate);
    log.enter(certificate);
    audit.append(actor, "CERTIFICATE_ISSUED", "certificate:" + certificate.publicId());
    return certificate;
  }

  /** Whether the key behind a certificate is still one that readers believe. */
  boolean isBelieved(Certificate certificate) {
    return signer.isListed(certificate.keyId());
  }

  private static Instant signatureEnd(Validity validity, Instant now) {
    Instant longest = now.plus(SIGNATURE_LIFE);
    return validity.end().filter(end -> end.isBefore(longest)).orElse(longest);
  }
}
