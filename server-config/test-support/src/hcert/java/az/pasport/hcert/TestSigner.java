package az.pasport.hcert;

import az.pasport.testsupport.KeyPairs;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;

/** A key made for a test. */
final class TestSigner implements CoseSigner {
  private final KeyPair keys = KeyPairs.p256();

  PublicKey publicKey() {
    return keys.getPublic();
  }

  @Override
  public CoseAlgorithm algorithm() {
    return CoseAlgorithm.ES256;
  }

  @Override
  public byte[] keyId() {
    return new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
  }

  @Override
  public byte[] sign(byte[] sigStructure) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(sigStructure);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
