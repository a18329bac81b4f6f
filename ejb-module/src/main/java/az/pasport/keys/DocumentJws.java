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
import java.util.List;
import java.util.stream.Stream;

/** Documents as JWS (RFC 7515), ES256, with the certificate of their key and its authority's. */
final class DocumentJws {
  private DocumentJws() {}

  /**
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
    return Stream.concat(Stream.of(key.certificate()), ring.authorityOf(key.certificate()).stream())
        .map(certificate -> new Base64(SignerCertificate.base64(certificate)))
        .toList();
  }
}
