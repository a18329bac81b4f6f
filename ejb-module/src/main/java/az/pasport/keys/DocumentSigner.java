package az.pasport.keys;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertEncoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.SignatureProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Signs certificates in the name of the country.
 *
 * <p><strong>Danger:</strong> whatever is given to {@link #sign} becomes a document that every
 * border believes. Only {@code az.pasport.certificate} may call it, with what it read from
 * committed records.
 */
@ApplicationScoped
public class DocumentSigner {
  /** ISO 3166-1 alpha-2 of the country in whose name we sign. */
  public static final String COUNTRY = "AZ";

  private static final Logger LOGGER = System.getLogger("az.pasport.keys");

  @Inject SigningKeys keys;
  @Inject Clock clock;

  /**
   * A signed certificate.
   *
   * @param qr the text for the QR code, beginning with {@code HC1:}; with {@code AZ1:} for a
   *     contraindication
   * @param expiresAt when the text stops being accepted
   * @param keyId the identifier of the key that signed it: 16 hexadecimal digits
   */
  public record Signed(String qr, Instant expiresAt, String keyId) {}

  /** Says at start with which keys we sign, or why we cannot. */
  void announce(@Observes @Initialized(ApplicationScoped.class) Object start) {
    try {
      for (SigningKey key : current()) {
        LOGGER.log(
            Level.INFO,
            "Signing certificates ({0}) with key {1}, {2}, until {3}, by {4}",
            key.usages(),
            key.id(),
            key.algorithm(),
            key.certificate().getNotAfter().toInstant(),
            SignatureProvider.describe());
      }
      if (!hasKeyFor(DccKeyUsage.CONTRAINDICATION)) {
        LOGGER.log(
            Level.WARNING,
            "No certificates of contraindication can be issued: no key for them is in force");
      }
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.ERROR, "No certificates can be issued or checked: {0}", e.getMessage());
    }
  }

  /**
   * @param latestExpiry when the text is to stop being accepted; sooner, where the signer's own
   *     certificate ends sooner
   * @throws SigningKeyUnavailable when there is no key to sign with
   */
  public Signed sign(CertificatePayload payload, Instant issuedAt, Instant latestExpiry) {
    // A key that does not exist is not found by looking again: only a signature is tried twice.
    keyFor(DccKeyUsage.of(payload.entry()));
    return keys.signWithRetry("a certificate", () -> signOnce(payload, issuedAt, latestExpiry));
  }

  private Signed signOnce(CertificatePayload payload, Instant issuedAt, Instant latestExpiry) {
    SigningKey key = keyFor(DccKeyUsage.of(payload.entry()));
    Instant signerEnds = key.certificate().getNotAfter().toInstant();
    Instant expiresAt = latestExpiry.isBefore(signerEnds) ? latestExpiry : signerEnds;
    return new Signed(
        HcertEncoder.encode(payload, COUNTRY, issuedAt, expiresAt, key), expiresAt, key.id().hex());
  }

  /**
   * Whether the key that signed a certificate is still on our list: what a withdrawn key signed is
   * believed by nobody any more.
   *
   * @param keyId as in {@link Signed}
   * @throws SigningKeyUnavailable when our keys cannot be read
   */
  public boolean isListed(String keyId) {
    return keys.ring().signers().stream().anyMatch(listed -> listed.id().hex().equals(keyId));
  }

  /**
   * The identifier of the key that signed a certificate, in hexadecimal.
   *
   * @param qr the text of a certificate of ours
   */
  public static String keyIdOf(String qr) {
    try {
      return KeyId.of(HcertDecoder.unwrap(qr).keyId()).hex();
    } catch (HcertException e) {
      throw new IllegalArgumentException("No certificate", e);
    }
  }

  private SigningKey keyFor(DccKeyUsage usage) {
    return keys.ring().signerFor(usage, clock.instant(), keys.lead());
  }

  /** The keys for DCCs, and that for contraindications where there is one. */
  private List<SigningKey> current() {
    return Stream.of(DccKeyUsage.values())
        .filter(usage -> DccKeyUsage.OF_DCCS.contains(usage) || hasKeyFor(usage))
        .map(this::keyFor)
        .distinct()
        .toList();
  }

  private boolean hasKeyFor(DccKeyUsage usage) {
    return keys.ring().keysFor(usage).stream().anyMatch(key -> key.isInForce(clock.instant()));
  }

  /**
   * Whether DCCs of every kind can be signed now, and contraindications where there is a key for
   * them: signs, and checks the signatures. A country that keys its signers by the EU's usages
   * alone has none, and its other certificates do not wait for it; {@link
   * KeyExpiryMonitor#warnings} says so. What is signed is no certificate, nor could it be taken for
   * one: a COSE signature is made over a CBOR array.
   */
  public boolean ready() {
    try {
      return current().stream().allMatch(DocumentSigner::works);
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.WARNING, "Not ready to sign: {0}", e.getMessage());
      keys.distrust();
      return false;
    }
  }

  private static boolean works(SigningKey key) {
    byte[] message = ("pasport readiness " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    return CoseAlgorithm.ES256.verify(key.certificate().getPublicKey(), message, key.sign(message));
  }
}
