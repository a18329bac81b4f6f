package az.pasport.trust;

import az.pasport.hcert.DccKeyUsage;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a country signing authority and one document signer for development. The names of both say
 * that they are no country's.
 */
final class DevelopmentKeys {
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(5 * 365);
  private static final Duration SIGNER_LIFE = Duration.ofDays(3 * 365);

  /** Certificates made now must be in force for readers whose clock is a little behind. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

  private static final X500Name AUTHORITY_NAME =
      new X500Name("CN=Pasport development CSCA,O=Pasport development,C=AZ");
  private static final X500Name SIGNER_NAME =
      new X500Name("CN=Pasport development DSC,O=Pasport development,C=AZ");

  private final SecureRandom random = new SecureRandom();
  private final Instant from;

  DevelopmentKeys(Instant now) {
    this.from = now.minus(CLOCK_TOLERANCE);
  }

  /** Puts an authority, and a signer that it vouches for, into an empty key store. */
  void addTo(KeyStore store, char[] password) throws GeneralSecurityException {
    KeyPair authority = newKeyPair();
    X509Certificate authorityCertificate = authorityCertificate(authority);
    KeyPair signer = newKeyPair();
    X509Certificate signerCertificate = signerCertificate(signer, authority, authorityCertificate);
    store.setKeyEntry(
        "csca", authority.getPrivate(), password, new Certificate[] {authorityCertificate});
    store.setKeyEntry(
        "dsc-" + KeyId.of(signerCertificate),
        signer.getPrivate(),
        password,
        new Certificate[] {signerCertificate, authorityCertificate});
  }

  private KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private X509Certificate authorityCertificate(KeyPair authority) throws GeneralSecurityException {
    try {
      var extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  AUTHORITY_NAME,
                  newSerialNumber(),
                  Date.from(from),
                  Date.from(from.plus(AUTHORITY_LIFE)),
                  AUTHORITY_NAME,
                  authority.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  extensions.createSubjectKeyIdentifier(authority.getPublic()));
      return signed(builder, authority);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private X509Certificate signerCertificate(
      KeyPair signer, KeyPair authority, X509Certificate authorityCertificate)
      throws GeneralSecurityException {
    try {
      var extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  AUTHORITY_NAME,
                  newSerialNumber(),
                  Date.from(from),
                  Date.from(from.plus(SIGNER_LIFE)),
                  SIGNER_NAME,
                  signer.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(
                      new KeyPurposeId[] {
                        purpose(DccKeyUsage.TEST),
                        purpose(DccKeyUsage.VACCINATION),
                        purpose(DccKeyUsage.RECOVERY)
                      }))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  extensions.createSubjectKeyIdentifier(signer.getPublic()))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  extensions.createAuthorityKeyIdentifier(authorityCertificate));
      return signed(builder, authority);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyPurposeId purpose(String identifier) {
    return KeyPurposeId.getInstance(new ASN1ObjectIdentifier(identifier));
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair authority)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private BigInteger newSerialNumber() {
    return new BigInteger(127, random).setBit(126);
  }
}
