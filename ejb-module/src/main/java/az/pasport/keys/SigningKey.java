package az.pasport.keys;

import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSigner;
import az.pasport.hcert.DccKeyUsage;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A key that signs, ES256, and its certificate; usable and never readable from outside. */
final class SigningKey implements CoseSigner {
  private static final String ES256 = "SHA256withECDSAinP1363Format";

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final Optional<Provider> provider;
  private final KeyId keyId;
  private final List<String> extendedKeyUsages;

  /**
   * @param provider the only one that can use the key; empty for a key that any can use
   * @throws CertificateParsingException for a certificate whose extended key usages cannot be read
   */
  SigningKey(PrivateKey key, X509Certificate certificate, Optional<Provider> provider)
      throws CertificateParsingException {
    this.key = key;
    this.certificate = certificate;
    this.provider = provider;
    this.keyId = KeyId.of(certificate);
    this.extendedKeyUsages = KeyRing.usages(certificate);
  }

  X509Certificate certificate() {
    return certificate;
  }

  KeyId id() {
    return keyId;
  }

  /** For a signer that lives in a library: how it reaches the key. */
  PrivateKey handle() {
    return key;
  }

  Optional<Provider> provider() {
    return provider;
  }

  List<String> extendedKeyUsages() {
    return extendedKeyUsages;
  }

  Set<DccKeyUsage> usages() {
    return DccKeyUsage.grantedBy(extendedKeyUsages);
  }

  boolean isInForce(Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && now.isBefore(certificate.getNotAfter().toInstant());
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
      if (provider.isEmpty()) {
        return CoseAlgorithm.ES256.sign(key, message);
      }
      Signature signature = Signature.getInstance(ES256, provider.get());
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException | ProviderException e) {
      throw new SigningKeyUnavailable("The signing key " + keyId + " does not sign", e);
    }
  }
}
