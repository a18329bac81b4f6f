package az.pasport.hcert;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The two signature algorithms of health certificates, by their COSE identifiers (RFC 9053). */
public enum CoseAlgorithm {
  /** ECDSA on P-256 with SHA-256; the signature is r‖s, 64 bytes. */
  ES256(-7, "SHA256withECDSAinP1363Format") {
    @Override
    public boolean fits(PublicKey key) {
      return key instanceof ECPublicKey ec && ec.getParams().getOrder().equals(P256_ORDER);
    }

    @Override
    boolean fitsLength(byte[] signature) {
      return signature.length == 64;
    }
  },

  /** RSASSA-PSS with SHA-256 and a salt of 32 bytes, keys of 2048 to 4096 bits. */
  PS256(-37, "RSASSA-PSS") {
    @Override
    public boolean fits(PublicKey key) {
      return key instanceof RSAPublicKey rsa
          && rsa.getModulus().bitLength() >= 2048
          && rsa.getModulus().bitLength() <= 4096;
    }

    @Override
    boolean fitsLength(byte[] signature) {
      return signature.length >= 256 && signature.length <= 512;
    }

    @Override
    void parametrize(Signature signature) throws GeneralSecurityException {
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
  };

  /** The order of P-256's base point (FIPS 186-4, D.1.2.3), which tells it from other curves. */
  private static final BigInteger P256_ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private final int identifier;
  private final String name;

  CoseAlgorithm(int identifier, String name) {
    this.identifier = identifier;
    this.name = name;
  }

  /** The value of the COSE header parameter {@code alg}. */
  public int identifier() {
    return identifier;
  }

  static Optional<CoseAlgorithm> of(long identifier) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.identifier == identifier)
        .findFirst();
  }

  /** Whether a key of this kind and size makes signatures of this algorithm. */
  public abstract boolean fits(PublicKey key);

  abstract boolean fitsLength(byte[] signature);

  void parametrize(Signature signature) throws GeneralSecurityException {}

  /**
   * Whether {@code signature} is the key's signature of {@code message}. A key or a signature of
   * another kind gives no.
   */
  public boolean verify(PublicKey key, byte[] message, byte[] signature) {
    if (!fits(key) || !fitsLength(signature)) {
      return false;
    }
    try {
      Signature verifier = SignatureProvider.inUse().verifying(name, key);
      parametrize(verifier);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no " + this, e);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Signs a message, in software where the key is there, in its device where it is not.
   *
   * @return the signature in COSE's form; for {@link #ES256} r‖s, 64 bytes
   * @throws GeneralSecurityException when the key is of another kind, or its device does not answer
   */
  public byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signer = SignatureProvider.inUse().signing(name, key);
    parametrize(signer);
    signer.update(message);
    return signer.sign();
  }
}
