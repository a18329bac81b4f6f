package az.pasport.tool;

import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.CoseSigner;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key made for one run, whose certificate says that it is nobody's. It is the only key with which
 * this tool signs, and it is forgotten when the run ends.
 */
final class DemoSigner implements CoseSigner {
  private static final X500Name NAME =
      new X500Name("CN=DEMO - signs nothing that is true,O=Pasport demo");

  private static final int SERIAL_BITS = 64;

  private final KeyPair keys;
  private final X509Certificate certificate;

  DemoSigner(Instant from, Duration life) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      var builder =
          new JcaX509v3CertificateBuilder(
              NAME,
              new BigInteger(SERIAL_BITS, new SecureRandom()),
              Date.from(from),
              Date.from(from.plus(life)),
              NAME,
              keys.getPublic());
      certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("This Java runtime makes no keys on P-256", e);
    }
  }

  /** The certificate, for {@code hcert verify --trust}: PEM (RFC 7468). */
  String pem() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  @Override
  public CoseAlgorithm algorithm() {
    return CoseAlgorithm.ES256;
  }

  @Override
  public byte[] keyId() {
    return CoseSign1.keyIdOf(certificate);
  }

  @Override
  public byte[] sign(byte[] sigStructure) {
    try {
      return CoseAlgorithm.ES256.sign(keys.getPrivate(), sigStructure);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
