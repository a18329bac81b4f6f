package az.pasport.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.ProviderException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Signs trust documents, as JWS (RFC 7515), with a key that signs nothing else: see {@code
 * server-config/docs/trust.md}.
 *
 * <p><strong>Danger:</strong> every reader believes the signers that a signed document names. Only
 * {@code az.pasport.publication} may call {@link #sign}.
 */
@ApplicationScoped
public class ListSigner {
  private static final Logger LOGGER = System.getLogger("az.pasport.trust");

  @Inject OurKeys keys;
  @Inject Clock clock;

  /** For the container. */
  ListSigner() {}

  ListSigner(OurKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Signs a document.
   *
   * @param type the header {@code typ}, which keeps one kind of document from being taken for
   *     another
   * @param payload JSON, UTF-8
   * @return the compact serialisation
   * @throws SigningKeyUnavailable when there is no key for trust documents in force
   */
  public String sign(String type, byte[] payload) {
    try {
      return signOnce(type, payload);
    } catch (SigningKeyUnavailable e) {
      // A token that was restarted has forgotten its handles: once more, with new ones.
      LOGGER.log(Level.WARNING, "Signing a trust document once more: {0}", e.getMessage());
      keys.distrust();
      return signOnce(type, payload);
    }
  }

  private String signOnce(String type, byte[] payload) {
    KeyRing ring = keys.ring();
    SigningKey key = current(ring);
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(key.id().base64())
            .x509CertChain(chain(ring, key))
            .build();
    var document = new JWSObject(header, new Payload(payload));
    try {
      var signer = new ECDSASigner(key.handle(), Curve.P_256);
      key.provider().ifPresent(signer.getJCAContext()::setProvider);
      document.sign(signer);
      return document.serialize();
    } catch (JOSEException | ProviderException e) {
      throw new SigningKeyUnavailable("The key for trust documents does not sign", e);
    }
  }

  private SigningKey current(KeyRing ring) {
    return ring.listSigner(clock.instant(), keys.listLead());
  }

  /**
   * Names the key that signs documents now.
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
    List<JWK> set = new ArrayList<>();
    for (SigningKey key : ring.listKeys()) {
      set.add(
          new ECKey.Builder(Curve.P_256, (ECPublicKey) key.certificate().getPublicKey())
              .keyID(key.id().base64())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .x509CertChain(chain(ring, key))
              .build());
    }
    return new JWKSet(set).toString();
  }

  /**
   * The certificates of our country signing authorities, PEM (RFC 7468).
   *
   * @return empty when the key store holds none
   * @throws SigningKeyUnavailable when the keys cannot be read
   */
  public String authorities() {
    StringBuilder pem = new StringBuilder();
    for (X509Certificate authority : keys.ring().authorities()) {
      pem.append(Pem.certificate(authority));
    }
    return pem.toString();
  }

  private static List<Base64> chain(KeyRing ring, SigningKey key) {
    List<Base64> chain = new ArrayList<>();
    chain.add(encoded(key.certificate()));
    Optional<X509Certificate> authority = ring.authorityOf(key.certificate());
    authority.ifPresent(certificate -> chain.add(encoded(certificate)));
    return chain;
  }

  private static Base64 encoded(X509Certificate certificate) {
    try {
      return Base64.encode(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
