package az.pasport.trust;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.HcertEncoder;
import az.pasport.hcert.SignatureProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;

/**
 * Signs certificates in the name of the country.
 *
 * <p><strong>Danger:</strong> whatever is given to {@link #sign} becomes a document that every
 * border believes. Only {@code az.pasport.certificate} may call it, with what it read from
 * committed records (rules 4 and 5 of this package).
 */
@ApplicationScoped
public class DocumentSigner {
  /** ISO 3166-1 alpha-2 of the country in whose name we sign. */
  public static final String COUNTRY = "AZ";

  private static final Logger LOGGER = System.getLogger("az.pasport.trust");

  @Inject SigningKeyStore keys;

  /** For the container. */
  DocumentSigner() {}

  DocumentSigner(SigningKeyStore keys) {
    this.keys = keys;
  }

  /** Says at start with which key we sign, or why we cannot. */
  void announce(@Observes @Initialized(ApplicationScoped.class) Object start) {
    try {
      SigningKey key = keys.current();
      LOGGER.log(
          Level.INFO,
          "Signing certificates with key {0}, {1}, until {2}, by {3}",
          key.id(),
          key.algorithm(),
          key.certificate().getNotAfter().toInstant(),
          SignatureProvider.describe());
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.ERROR, "No certificates can be issued or checked: {0}", e.getMessage());
    }
  }

  /**
   * Signs a certificate.
   *
   * @param expiresAt when the text stops being accepted; at most the end of {@link #certificate()}
   * @return the text for the QR code, beginning with {@code HC1:}
   * @throws IllegalArgumentException for a text that would outlive its signer
   * @throws SigningKeyUnavailable when there is no key to sign with
   */
  public String sign(CertificatePayload payload, Instant issuedAt, Instant expiresAt) {
    SigningKey key = keys.current();
    if (expiresAt.isAfter(key.certificate().getNotAfter().toInstant())) {
      throw new IllegalArgumentException("Expires after its signer's own certificate");
    }
    return HcertEncoder.encode(payload, COUNTRY, issuedAt, expiresAt, key);
  }

  /**
   * The certificate of the key that signs now. It is public.
   *
   * @throws SigningKeyUnavailable when there is no key to sign with
   */
  public X509Certificate certificate() {
    return keys.current().certificate();
  }

  /**
   * Whether certificates can be signed now: signs, and checks the signature. What is signed is no
   * certificate, nor could it be taken for one: a COSE signature is made over a CBOR array.
   */
  public boolean ready() {
    try {
      SigningKey key = keys.current();
      byte[] message =
          ("pasport readiness " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
      return CoseAlgorithm.ES256.verify(
          key.certificate().getPublicKey(), message, key.sign(message));
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.WARNING, "Not ready to sign: {0}", e.getMessage());
      return false;
    }
  }
}
