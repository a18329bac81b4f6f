package az.pasport.hcert;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The two signature algorithms of health certificates, by their COSE identifiers (RFC 9053). */
public enum CoseAlgorithm {
  /**
   * ECDSA with SHA-256; the signature is r‖s. COSE's identifier names the hash and not the curve
   * (RFC 9053, section 2.1, only recommends P-256), and keys on P-384 and P-521 are in use: read
   * are all three, on the key's own curve. Written is P-256 alone, 64 bytes.
   */
  ES256(-7, "SHA256withECDSAinP1363Format") {
    @Override
    public boolean fits(PublicKey key) {
      return NistCurve.of(key).isPresent();
    }

    @Override
    boolean fits(PublicKey key, byte[] signature) {
      return NistCurve.of(key)
          .filter(curve -> curve.signatureBytes() == signature.length)
          .isPresent();
    }

    @Override
    boolean fitsLength(byte[] signature) {
      return signature.length == NistCurve.P_256.signatureBytes();
    }
  },

  /**
   * RSASSA-PSS with SHA-256 and a salt of 32 bytes, keys of 2048 to 4096 bits. A key may be named
   * an RSA key or, by an identifier of its own, one for RSASSA-PSS alone (RFC 4055, section 1.2).
   */
  PS256(-37, "RSASSA-PSS") {
    @Override
    public boolean fits(PublicKey key) {
      return key instanceof RSAPublicKey rsa
          && rsa.getModulus().bitLength() >= 2048
          && rsa.getModulus().bitLength() <= 4096
          && allowsOurParameters(rsa);
    }

    @Override
    boolean fits(PublicKey key, byte[] signature) {
      return fits(key) && fitsLength(signature);
    }

    @Override
    boolean fitsLength(byte[] signature) {
      return signature.length >= 256 && signature.length <= 512;
    }

    @Override
    void parametrize(Signature signature) throws GeneralSecurityException {
      signature.setParameter(PSS);
    }
  };

  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  /** A key may be limited to a hash and to a least length of the salt (RFC 4055, section 3.3). */
  private static boolean allowsOurParameters(RSAPublicKey key) {
    return !(key.getParams() instanceof PSSParameterSpec limits)
        || limits.getDigestAlgorithm().equals(PSS.getDigestAlgorithm())
            && limits.getMGFParameters() instanceof MGF1ParameterSpec mask
            && mask.getDigestAlgorithm().equals(PSS.getDigestAlgorithm())
            && limits.getSaltLength() <= PSS.getSaltLength();
  }

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

  /** Whether signatures of this algorithm are read from a key of this kind and size. */
  public abstract boolean fits(PublicKey key);

  /** Whether a signature of this length can be such a key's. */
  abstract boolean fits(PublicKey key, byte[] signature);

  /** Whether a signature of this length may be written. */
  abstract boolean fitsLength(byte[] signature);

  /** Whether we issue certificates with such a key: with ES256 on P-256, and with no other. */
  public boolean isIssuedWith(PublicKey key) {
    return this == ES256 && NistCurve.of(key).equals(Optional.of(NistCurve.P_256));
  }

  void parametrize(Signature signature) throws GeneralSecurityException {}

  /** Whether the key made this signature. A key or a signature of another kind gives no. */
  public boolean verify(PublicKey key, byte[] message, byte[] signature) {
    if (!fits(key, signature)) {
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
