package az.pasport.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 * Makes keys for demos and tests: a country signing authority, a document signer for each kind of
 * certificate, a key for trust documents, and one for heads of the audit. The names of all say that
 * they are no country's, and by these names the server tells them.
 */
public final class DemoKeys {
  /** A kind of key, what it signs, and its extended key usage, which the server knows as well. */
  private record Signer(String kind, String purpose, String usage) {}

  private static final List<Signer> SIGNERS =
      List.of(
          new Signer("dsc", "contraindication", "2.25.26385102588898193659457915190587634719"),
          new Signer("dsc", "recovery", "1.3.6.1.4.1.1847.2021.1.3"),
          new Signer("dsc", "test", "1.3.6.1.4.1.1847.2021.1.1"),
          new Signer("dsc", "vaccination", "1.3.6.1.4.1.1847.2021.1.2"),
          new Signer("list", "trust lists", "2.25.248747930438299250755059899473376639072"),
          new Signer("audit", "audit", "2.25.150471016180940938388779489497805094344"));

  /** Part of every name: the mark of a demo's keys. Files of earlier versions have it, too. */
  private static final String ORGANIZATION = "O=Pasport development";

  private static final String AUTHORITY = "csca";
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(5 * 365);
  private static final Duration SIGNER_LIFE = Duration.ofDays(3 * 365);

  /** Certificates made now must be in force for readers whose clock is a little behind. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

  private static final X500Name AUTHORITY_NAME = name("CSCA");

  private final SecureRandom random = new SecureRandom();
  private final KeyStore store;
  private final char[] password;
  private final Instant now;
  private final Instant from;

  /** The keys of an open store. */
  public DemoKeys(KeyStore store, char[] password, Instant now) {
    this.store = store;
    this.password = password;
    this.now = now;
    this.from = now.minus(CLOCK_TOLERANCE);
  }

  private static X500Name name(String role) {
    return new X500Name("CN=Pasport development " + role + "," + ORGANIZATION + ",C=AZ");
  }

  /** Whether every certificate of a store is a demo's. */
  static boolean areAllIn(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.getCertificate(alias) instanceof X509Certificate certificate
          && !certificate.getSubjectX500Principal().getName().contains(ORGANIZATION)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds what is missing, or no longer in force.
   *
   * @return whether anything was
   */
  public boolean complete() throws GeneralSecurityException {
    Set<String> present = usagesInForce();
    boolean added = false;
    for (Signer signer : SIGNERS) {
      if (!present.contains(signer.usage())) {
        add(signer);
        added = true;
      }
    }
    return added;
  }

  private Set<String> usagesInForce() throws GeneralSecurityException {
    Set<String> usages = new HashSet<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate certificate
          && isInForce(certificate)) {
        List<String> granted = certificate.getExtendedKeyUsage();
        usages.addAll(granted == null ? List.of() : granted);
      }
    }
    return usages;
  }

  private boolean isInForce(X509Certificate certificate) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && now.isBefore(certificate.getNotAfter().toInstant());
  }

  private void add(Signer signer) throws GeneralSecurityException {
    KeyStore.PrivateKeyEntry authority = authority();
    var authorityCertificate = (X509Certificate) authority.getCertificate();
    KeyPair keys = newKeyPair();
    X509Certificate certificate =
        signerCertificate(
            signer, keys.getPublic(), authority.getPrivateKey(), authorityCertificate);
    // As the server names keys: by the first 8 bytes of the hash.
    store.setKeyEntry(
        signer.kind() + "-" + fingerprint(certificate).substring(0, 16),
        keys.getPrivate(),
        password,
        new Certificate[] {certificate, authorityCertificate});
  }

  /** The SHA-256 of a certificate, hexadecimal. */
  static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return HexFormat.of().formatHex(hash);
  }

  /** The authority that is in the store, or a new one. */
  private KeyStore.PrivateKeyEntry authority() throws GeneralSecurityException {
    if (!store.isKeyEntry(AUTHORITY)) {
      KeyPair keys = newKeyPair();
      store.setKeyEntry(
          AUTHORITY, keys.getPrivate(), password, new Certificate[] {authorityCertificate(keys)});
    }
    return (KeyStore.PrivateKeyEntry)
        store.getEntry(AUTHORITY, new KeyStore.PasswordProtection(password));
  }

  private KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private X509Certificate authorityCertificate(KeyPair authority) throws GeneralSecurityException {
    try {
      X509v3CertificateBuilder builder =
          builder(
              AUTHORITY_NAME,
              authority.getPublic(),
              from.plus(AUTHORITY_LIFE),
              new BasicConstraints(0),
              KeyUsage.keyCertSign | KeyUsage.cRLSign);
      return signed(builder, authority.getPrivate());
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private X509Certificate signerCertificate(
      Signer signer, PublicKey key, PrivateKey authority, X509Certificate authorityCertificate)
      throws GeneralSecurityException {
    try {
      X509v3CertificateBuilder builder =
          builder(
                  name(signer.kind().toUpperCase(Locale.ROOT) + " " + signer.purpose()),
                  key,
                  earlier(from.plus(SIGNER_LIFE), authorityCertificate.getNotAfter().toInstant()),
                  new BasicConstraints(false),
                  KeyUsage.digitalSignature)
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(
                      KeyPurposeId.getInstance(new ASN1ObjectIdentifier(signer.usage()))))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authorityCertificate));
      return signed(builder, authority);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** A certificate that the authority is to sign, with the extensions that all of them have. */
  private X509v3CertificateBuilder builder(
      X500Name subject, PublicKey key, Instant until, BasicConstraints constraints, int usages)
      throws IOException, GeneralSecurityException {
    return new JcaX509v3CertificateBuilder(
            AUTHORITY_NAME, newSerialNumber(), Date.from(from), Date.from(until), subject, key)
        .addExtension(Extension.basicConstraints, true, constraints)
        .addExtension(Extension.keyUsage, true, new KeyUsage(usages))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey authority)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private BigInteger newSerialNumber() {
    return new BigInteger(127, random).setBit(126);
  }
}
