package az.pasport.conformance;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A document signer of an invented country. Its private key is gone when the program ends. */
final class TestIssuer implements Issuer {
  static final int ES256 = -7;
  static final int PS256 = -37;

  private static final X500Name NAME = new X500Name("CN=Test Document Signer,C=XX");
  private static final Date NOT_BEFORE = Date.from(Instant.parse("2021-01-01T00:00:00Z"));
  private static final Date NOT_AFTER = Date.from(Instant.parse("2031-01-01T00:00:00Z"));

  private final int algorithm;
  private final KeyPair keys;
  private final X509Certificate certificate;

  private TestIssuer(int algorithm, KeyPair keys, X509Certificate certificate) {
    this.algorithm = algorithm;
    this.keys = keys;
    this.certificate = certificate;
  }

  /**
   * A signer with a key on the curve P-256.
   *
   * @param usages object identifiers of extended key usages; none for a key without limits
   */
  static TestIssuer es256(String... usages) {
    KeyPair keys = keys("EC", new ECGenParameterSpec("secp256r1"));
    return new TestIssuer(ES256, keys, certificate(keys, "SHA256withECDSA", usages));
  }

  /** A signer with an RSA key of this size. */
  static TestIssuer ps256(int bits) {
    KeyPair keys = keys("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
    return new TestIssuer(PS256, keys, certificate(keys, "SHA256withRSA"));
  }

  private static KeyPair keys(String type, AlgorithmParameterSpec parameters) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
      generator.initialize(parameters);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(KeyPair keys, String algorithm, String... usages) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              NAME, BigInteger.ONE, NOT_BEFORE, NOT_AFTER, NAME, keys.getPublic());
      if (usages.length > 0) {
        KeyPurposeId[] purposes =
            Stream.of(usages)
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new);
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int algorithm() {
    return algorithm;
  }

  @Override
  public byte[] certificate() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature;
      if (algorithm == ES256) {
        signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      } else {
        signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(keys.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same signature in the form that X.509 uses, which is not COSE's. */
  byte[] signInDer(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
