package az.pasport.trust;

import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSigner;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A document signer's key, usable and never readable from outside. */
final class SigningKey implements CoseSigner {
  private final PrivateKey key;
  private final X509Certificate certificate;
  private final KeyId keyId;

  SigningKey(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
    this.keyId = KeyId.of(certificate);
  }

  X509Certificate certificate() {
    return certificate;
  }

  KeyId id() {
    return keyId;
  }

  @Override
  public CoseAlgorithm algorithm() {
    return CoseAlgorithm.ES256;
  }

  @Override
  public byte[] keyId() {
    return keyId.bytes();
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      return CoseAlgorithm.ES256.sign(key, message);
    } catch (GeneralSecurityException e) {
      throw new SigningKeyUnavailable("The signing key " + keyId + " does not sign", e);
    }
  }
}
