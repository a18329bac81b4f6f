package az.pasport.trustlist;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Public keys as JWK (RFC 7517), for readers that have no X.509 parser. */
final class JsonWebKeys {
  private JsonWebKeys() {}

  /**
   * @throws IllegalArgumentException when it is neither an elliptic curve's nor an RSA key
   */
  static ObjectNode jwk(PublicKey key) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    of(key).toJSONObject().forEach((name, value) -> json.put(name, String.valueOf(value)));
    return json;
  }

  private static JWK of(PublicKey key) {
    if (key instanceof ECPublicKey ec) {
      return new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build();
    }
    if (key instanceof RSAPublicKey rsa) {
      return new RSAKey.Builder(rsa).build();
    }
    throw new IllegalArgumentException("No signer's key: " + key.getAlgorithm());
  }
}
