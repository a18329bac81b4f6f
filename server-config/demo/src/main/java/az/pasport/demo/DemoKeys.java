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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  /** Extended key usages, by what is signed; the server's package {@code hcert} has the same. */
  private static final Map<String, String> SIGNERS =
      new TreeMap<>(
          Map.of(
              "test", "1.3.6.1.4.1.1847.2021.1.1",
              "vaccination", "1.3.6.1.4.1.1847.2021.1.2",
              "recovery", "1.3.6.1.4.1.1847.2021.1.3",
              "contraindication", "2.25.26385102588898193659457915190587634719"));

  /** Of a key for trust documents. */
  private static final String LISTS = "2.25.248747930438299250755059899473376639072";

  /** Of a key for heads of the audit. */
  private static final String AUDIT = "2.25.150471016180940938388779489497805094344";

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
    for (Map.Entry<String, String> signer : SIGNERS.entrySet()) {
      if (!present.contains(signer.getValue())) {
        addSigner("dsc", signer.getKey(), signer.getValue());
        added = true;
      }
    }
    if (!present.contains(LISTS)) {
      addSigner("list", "trust lists", LISTS);
      added = true;
    }
    if (!present.contains(AUDIT)) {
      addSigner("audit", "audit", AUDIT);
      added = true;
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

  private void addSigner(String kind, String purpose, String usage)
      throws GeneralSecurityException {
    KeyStore.PrivateKeyEntry authority = authority();
    var authorityCertificate = (X509Certificate) authority.getCertificate();
    KeyPair signer = newKeyPair();
    X509Certificate certificate =
        signerCertificate(
            name(kind.toUpperCase(Locale.ROOT) + " " + purpose),
            usage,
            signer.getPublic(),
            authority.getPrivateKey(),
            authorityCertificate);
    store.setKeyEntry(
        kind + "-" + keyId(certificate),
        signer.getPrivate(),
        password,
        new Certificate[] {certificate, authorityCertificate});
  }

  /** As the server names keys: the first 8 bytes of the SHA-256 of the certificate. */
  private static String keyId(X509Certificate certificate) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return HexFormat.of().formatHex(hash, 0, 8);
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
      return signed(builder, authority.getPrivate());
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private X509Certificate signerCertificate(
      X500Name name,
      String usage,
      PublicKey key,
      PrivateKey authority,
      X509Certificate authorityCertificate)
      throws GeneralSecurityException {
    try {
      var extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  AUTHORITY_NAME,
                  newSerialNumber(),
                  Date.from(from),
                  earlier(Date.from(from.plus(SIGNER_LIFE)), authorityCertificate.getNotAfter()),
                  name,
                  key)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(usage))))
              .addExtension(
                  Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  extensions.createAuthorityKeyIdentifier(authorityCertificate));
      return signed(builder, authority);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static Date earlier(Date one, Date other) {
    return one.before(other) ? one : other;
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
