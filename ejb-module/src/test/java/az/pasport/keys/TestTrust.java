package az.pasport.keys;

import az.pasport.demo.DemoKeyFile;
import az.pasport.demo.DemoKeys;
import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.HcertEncoder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Keys for tests in other packages. */
public final class TestTrust {
  private static final String COUNTRY = "SE";

  private TestTrust() {}

  /** A signer with keys of its own, kept in a file of a test's folder. */
  public static DocumentSigner signer(Path folder, Clock clock) {
    return signer(keys(folder, clock), clock);
  }

  static DocumentSigner signer(SigningKeys keys, Clock clock) {
    var signer = new DocumentSigner();
    signer.keys = keys;
    signer.clock = clock;
    return signer;
  }

  static AuditHeadSigner headSigner(SigningKeys keys, Clock clock) {
    var signer = new AuditHeadSigner();
    signer.keys = keys;
    signer.clock = clock;
    return signer;
  }

  static KeyExpiryMonitor expiryMonitor(SigningKeys keys, Clock clock) {
    var monitor = new KeyExpiryMonitor();
    monitor.keys = keys;
    monitor.clock = clock;
    return monitor;
  }

  /** Our signers of a folder, none of which was withdrawn. */
  public static OwnSigners own(Path folder, Clock clock) {
    return own(folder, Set.of(), clock);
  }

  /**
   * Our signers of a folder.
   *
   * @param published signers that were ever in the key store
   */
  public static OwnSigners own(Path folder, Set<KeyId> published, Clock clock) {
    return own(keys(folder, clock), published);
  }

  /** Our signers where the keys cannot be opened. */
  public static OwnSigners unavailable(Path folder, Clock clock) {
    KeySettings absent = settings(folder.resolve("absent.p12"), Optional.empty(), false);
    return own(new SigningKeys(absent, clock), Set.of());
  }

  private static OwnSigners own(SigningKeys keys, Set<KeyId> published) {
    var own = new OwnSigners();
    own.keys = keys;
    own.published =
        new PublishedSigners() {
          @Override
          public Set<KeyId> keyIds() {
            return published;
          }
        };
    return own;
  }

  /** A signer of ours with a certificate that is in no key store. */
  public static SignerCertificate own(X509Certificate certificate) {
    return SignerCertificate.own(certificate);
  }

  /** The certificate of the signer that signs vaccinations, recoveries or tests now. */
  public static X509Certificate certificate(Path folder, Clock clock, DccKeyUsage usage) {
    return keys(folder, clock)
        .ring()
        .signerFor(usage, clock.instant(), Duration.ZERO)
        .certificate();
  }

  /** A certificate that another country issues with the keys of a folder. */
  public static String signedAbroad(Path folder, Clock clock, CertificatePayload payload) {
    return HcertEncoder.encode(
        payload,
        COUNTRY,
        clock.instant(),
        clock.instant().plus(Duration.ofDays(365)),
        keys(folder, clock)
            .ring()
            .signerFor(DccKeyUsage.of(payload.entry()), clock.instant(), Duration.ZERO));
  }

  /** A signer of trust documents with the keys of a folder. */
  public static TrustDocumentSigner listSigner(Path folder, Clock clock) {
    return listSigner(keys(folder, clock), clock);
  }

  static TrustDocumentSigner listSigner(SigningKeys keys, Clock clock) {
    var signer = new TrustDocumentSigner();
    signer.keys = keys;
    signer.clock = clock;
    return signer;
  }

  /** Has an operator take the key for trust documents away, and another come in its place. */
  public static void replaceListKey(Path folder, Clock clock) throws Exception {
    KeyFileChange.make(
        folder.resolve("keys.p12"),
        store -> {
          for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith("list-")) {
              store.deleteEntry(alias);
            }
          }
          new DemoKeys(store, KeyFileChange.PASSWORD, clock.instant()).complete();
        });
  }

  /** The certificate of the key that signs trust documents now. */
  public static X509Certificate listCertificate(Path folder, Clock clock) {
    return listKey(folder, clock).certificate();
  }

  /** A JWS without a type, signed by the key that signs trust documents now. */
  public static String jws(Path folder, Clock clock, String payload) throws JOSEException {
    var document =
        new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), new Payload(payload));
    document.sign(new ECDSASigner(listKey(folder, clock).handle(), Curve.P_256));
    return document.serialize();
  }

  private static SigningKey listKey(Path folder, Clock clock) {
    return keys(folder, clock).ring().listSigner(clock.instant(), Duration.ZERO);
  }

  static SigningKeys keys(Path folder, Clock clock) {
    Path file = folder.resolve("keys.p12");
    new DemoKeyFile(file, KeyFileChange.PASSWORD).complete(clock.instant());
    return new SigningKeys(kept(file), clock);
  }

  /** A demo's keys that are in a file. */
  static KeySettings kept(Path file) {
    return settings(file, Optional.of("secret"), true);
  }

  /** A file of keys, with the default times. */
  static KeySettings settings(Path file, Optional<String> password, boolean demo) {
    return new KeySettings(
        file, Optional.empty(), password, demo, Duration.ofDays(1), Duration.ofDays(7));
  }
}
