package az.pasport.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.stream.Collectors;

/**
 * Signs trust documents, as JWS (RFC 7515), with a key that signs nothing else: see {@code
 * server-config/docs/trust.md}.
 *
 * <p><strong>Danger:</strong> every reader believes the signers that a signed document names. Only
 * {@code az.pasport.trustlist} may call {@link #sign}.
 */
@ApplicationScoped
public class TrustDocumentSigner {
  @Inject SigningKeys keys;
  @Inject Clock clock;

  /**
   * @param type the header {@code typ}, which keeps one kind of document from being taken for
   *     another
   * @param payload JSON, UTF-8
   * @return the compact serialisation
   * @throws SigningKeyUnavailable when there is no key for trust documents in force
   */
  public String sign(String type, byte[] payload) {
    return keys.signWithRetry("a trust document", () -> signOnce(type, payload));
  }

  private String signOnce(String type, byte[] payload) {
    KeyRing ring = keys.ring();
    return DocumentJws.sign(ring, current(ring), type, payload);
  }

  private SigningKey current(KeyRing ring) {
    return ring.listSigner(clock.instant(), keys.listLead());
  }

  /**
   * The identifier of the key that signs documents now.
   *
   * @throws SigningKeyUnavailable when there is none in force
   */
  public String currentKey() {
    return current(keys.ring()).id().base64();
  }

  /**
   * The public keys that sign documents, now and from soon on, as a JWK set (RFC 7517).
   *
   * @throws SigningKeyUnavailable when the keys cannot be read
   */
  public String publicKeys() {
    KeyRing ring = keys.ring();
    return new JWKSet(ring.listKeys().stream().map(key -> publicKey(ring, key)).toList())
        .toString();
  }

  private static JWK publicKey(KeyRing ring, SigningKey key) {
    return new ECKey.Builder(Curve.P_256, (ECPublicKey) key.certificate().getPublicKey())
        .keyID(key.id().base64())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.ES256)
        .x509CertChain(DocumentJws.chain(ring, key))
        .build();
  }

  /**
   * The certificates of our country signing authorities, PEM (RFC 7468).
   *
   * @return empty when the key store holds none
   * @throws SigningKeyUnavailable when the keys cannot be read
   */
  public String authorities() {
    return keys.ring().authorities().stream().map(Pem::certificate).collect(Collectors.joining());
  }
}
