package az.pasport.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64;
import java.security.ProviderException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents as JWS (RFC 7515), ES256, with the certificate of their key and its authority's. */
final class DocumentJws {
  private DocumentJws() {}

  /**
   * Signs a document.
   *
   * @param type the header {@code typ}
   * @return the compact serialisation
   * @throws SigningKeyUnavailable when the key does not sign
   */
  static String sign(KeyRing ring, SigningKey key, String type, byte[] payload) {
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
      throw new SigningKeyUnavailable("The key for " + type + " does not sign", e);
    }
  }

  /** The certificate of a key, and its authority's where that is in the store. */
  static List<Base64> chain(KeyRing ring, SigningKey key) {
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
