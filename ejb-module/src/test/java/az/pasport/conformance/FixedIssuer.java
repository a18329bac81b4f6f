package az.pasport.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.operator.bc.BcRSAContentSignerBuilder;

/**
 * A document signer whose key follows from its name, and whose signature from key and message
 * (ECDSA as in RFC 6979): the same files come out each time. Such keys protect nothing.
 *
 * @param country ISO 3166-1 alpha-2, or {@code XX}
 * @param usages object identifiers of extended key usages; none for a key without limits
 */
record FixedIssuer(
    String country, List<String> usages, AsymmetricCipherKeyPair keys, byte[] certificate)
    implements Issuer {
  private static final int CERTAINTY = 100;
  private static final int SALT = 32;

  /** A signer with a key on a curve, as {@code P-256}. */
  static FixedIssuer onCurve(String curve, String country, String name, String... usages) {
    ASN1ObjectIdentifier identifier = ECNamedCurveTable.getOID(curve);
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(
        new ECKeyGenerationParameters(
            new ECNamedDomainParameters(identifier, ECNamedCurveTable.getByOID(identifier)),
            new FixedRandom(name)));
    AsymmetricCipherKeyPair keys = generator.generateKeyPair();
    return signer(country, name, List.of(usages), keys, publicKey(keys));
  }

  /** A signer with an RSA key of this size. */
  static FixedIssuer rsa(int bits, String country, String name) {
    AsymmetricCipherKeyPair keys = rsaKeys(bits, name);
    return signer(country, name, List.of(), keys, publicKey(keys));
  }

  /** The same with a certificate that names the key one for RSASSA-PSS alone (RFC 4055). */
  static FixedIssuer rsaForPssAlone(int bits, String country, String name) {
    AsymmetricCipherKeyPair keys = rsaKeys(bits, name);
    try {
      return signer(
          country,
          name,
          List.of(),
          keys,
          new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
              publicKey(keys).parsePublicKey()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AsymmetricCipherKeyPair rsaKeys(int bits, String name) {
    RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
    generator.init(
        new RSAKeyGenerationParameters(
            BigInteger.valueOf(65_537), new FixedRandom(name), bits, CERTAINTY));
    return generator.generateKeyPair();
  }

  private static SubjectPublicKeyInfo publicKey(AsymmetricCipherKeyPair keys) {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(keys.getPublic());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FixedIssuer signer(
      String country,
      String name,
      List<String> usages,
      AsymmetricCipherKeyPair keys,
      SubjectPublicKeyInfo publicKey) {
    X500Name subject = new X500Name("CN=" + name + ",C=" + country);
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            subject,
            BigInteger.ONE,
            Date.from(Instant.parse("2021-01-01T00:00:00Z")),
            Date.from(Instant.parse("2031-01-01T00:00:00Z")),
            subject,
            publicKey);
    try {
      if (!usages.isEmpty()) {
        KeyPurposeId[] purposes =
            usages.stream()
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new);
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
      }
      return new FixedIssuer(
          country,
          usages,
          keys,
          builder
              .build(
                  certificateSigner(keys)
                      .setSecureRandom(new FixedRandom("certificate of " + name))
                      .build(keys.getPrivate()))
              .getEncoded());
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BcContentSignerBuilder certificateSigner(AsymmetricCipherKeyPair keys) {
    boolean elliptic = keys.getPublic() instanceof ECKeyParameters;
    AlgorithmIdentifier signature =
        new DefaultSignatureAlgorithmIdentifierFinder()
            .find(elliptic ? "SHA256withECDSA" : "SHA256withRSA");
    AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
    return elliptic
        ? new BcECContentSignerBuilder(signature, digest)
        : new BcRSAContentSignerBuilder(signature, digest);
  }

  @Override
  public int algorithm() {
    return keys.getPublic() instanceof ECKeyParameters ? TestIssuer.ES256 : TestIssuer.PS256;
  }

  /** The order of the key's curve. */
  BigInteger order() {
    return ((ECKeyParameters) keys.getPublic()).getParameters().getN();
  }

  @Override
  public byte[] sign(byte[] message) {
    return keys.getPublic() instanceof ECKeyParameters ? ecdsa(message) : pss(message);
  }

  private byte[] ecdsa(byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, keys.getPrivate());
    SHA256Digest digest = new SHA256Digest();
    digest.update(message, 0, message.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    BigInteger[] pair = signer.generateSignature(hash);
    return PlainDSAEncoding.INSTANCE.encode(order(), pair[0], pair[1]);
  }

  private byte[] pss(byte[] message) {
    PSSSigner signer = new PSSSigner(new RSAEngine(), new SHA256Digest(), SALT);
    signer.init(true, new ParametersWithRandom(keys.getPrivate(), new FixedRandom(message)));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }
}
