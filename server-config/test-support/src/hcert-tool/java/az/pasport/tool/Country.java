package az.pasport.tool;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.CoseSigner;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertEncoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HolderName;
import az.pasport.revocationlist.RevocationSet;
import az.pasport.testsupport.KeyPairs;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented country with its keys and trust documents, written as trust.md asks. */
public final class Country {
  /** As keys.md has it, not as the tool does. */
  private static final String SIGNS_AUDIT_HEADS = "2.25.150471016180940938388779489497805094344";

  /** ISO 3166-1 alpha-2. */
  private final String code;

  private final KeyPair authority = KeyPairs.p256();
  private final KeyPair signer = KeyPairs.p256();
  private final KeyPair documents = KeyPairs.p256();
  private final KeyPair audit = KeyPairs.p256();
  private final X509Certificate authorityCertificate;
  private final X509Certificate signerCertificate;
  private final X509Certificate documentsCertificate;
  private final X509Certificate auditCertificate;
  private String revoked = "";
  private String withdrawn = "";

  public Country() {
    this("AZ");
  }

  Country(String code) {
    this.code = code;
    authorityCertificate = certificate(code, "CSCA", authority, authority, "");
    signerCertificate = certificate(code, "DSC", signer, authority, "");
    documentsCertificate =
        certificate(code, "documents", documents, authority, SignedDocument.SIGNS_DOCUMENTS);
    auditCertificate = certificate(code, "audit", audit, authority, SIGNS_AUDIT_HEADS);
  }

  /** A certificate of its document signer. */
  public String certificate(Entry entry, Instant issued) {
    return certificate(
        entry,
        issued,
        new CoseSigner() {
          @Override
          public CoseAlgorithm algorithm() {
            return CoseAlgorithm.ES256;
          }

          @Override
          public byte[] keyId() {
            return Country.this.keyId();
          }

          @Override
          public byte[] sign(byte[] sigStructure) {
            try {
              return CoseAlgorithm.ES256.sign(signer.getPrivate(), sigStructure);
            } catch (GeneralSecurityException e) {
              throw new AssertionError(e);
            }
          }
        });
  }

  private static String certificate(Entry entry, Instant issued, CoseSigner signer) {
    return HcertEncoder.encode(
        new CertificatePayload(
            new HolderName("Məmmədova", "Aytən", "MAMMADOVA", "AYTAN"), "1990-05-17", entry),
        "AZ",
        issued,
        issued.plus(Duration.ofDays(365)),
        signer);
  }

  private byte[] keyId() {
    return CoseSign1.keyIdOf(signerCertificate);
  }

  Country revoking(String by, String text, String identifier) {
    String hash =
        switch (by) {
          case "identifier" -> Revocations.hash(identifier);
          case "countryIdentifier" -> Revocations.hash("AZ" + identifier);
          default -> signatureHash(text);
        };
    revoked = "\"" + by + "\": [\"" + hash + "\"], ";
    return this;
  }

  /** A list after the signer of another state of this country was withdrawn. */
  public Country withdrawing(Country former) {
    withdrawn = "\"" + Base64.encode(former.keyId()) + "\"";
    return this;
  }

  Country revokingNothing() {
    revoked = "";
    return this;
  }

  private static String signatureHash(String text) {
    try {
      byte[] r = Arrays.copyOf(HcertDecoder.unwrap(text).signature(), 32);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(r);
      return java.util.Base64.getEncoder().encodeToString(Arrays.copyOf(digest, 16));
    } catch (HcertException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A head of the audit, signed by the key for it. */
  public String auditHead(long place, String hash) {
    return jws("pasport-audit-head", auditHeadPayload(place, hash), audit, auditCertificate);
  }

  /** The same, signed by the key for trust documents. */
  public String auditHeadOfTheDocumentsKey(long place, String hash) {
    return jws(
        "pasport-audit-head", auditHeadPayload(place, hash), documents, documentsCertificate);
  }

  /** A head of the log of issued certificates, signed by the key for trust documents. */
  public String treeHead(String log, long size, String root, Instant issuedAt) {
    return jws(
        "pasport-tree-head",
        treeHeadPayload(log, size, root, issuedAt),
        documents,
        documentsCertificate);
  }

  /** The same, signed by the key for the audit. */
  public String treeHeadOfTheAuditKey(String log, long size, String root, Instant issuedAt) {
    return jws(
        "pasport-tree-head", treeHeadPayload(log, size, root, issuedAt), audit, auditCertificate);
  }

  private static String treeHeadPayload(String log, long size, String root, Instant issuedAt) {
    return String.format(
        Locale.ROOT,
        "{\"log\": \"%s\", \"size\": %d, \"root\": \"%s\", \"issuedAt\": \"%s\"}",
        log,
        size,
        root,
        issuedAt);
  }

  private static String auditHeadPayload(long place, String hash) {
    return String.format(
        Locale.ROOT,
        "{\"place\": %d, \"hash\": \"%s\", \"issuedAt\": \"2021-11-01T10:00:00Z\"}",
        place,
        hash);
  }

  public String authorityPem() {
    return pem(authorityCertificate);
  }

  String signerPem() {
    return pem(signerCertificate);
  }

  String bundle() {
    return bundleFor("VACCINATION", "TEST", "RECOVERY", "CONTRAINDICATION");
  }

  /**
   * The compressed form of a list of revocations.
   *
   * @param index of this list
   * @param member of the bundle: {@code revocationHashes} or {@code revocationFilters}
   */
  String compactBundle(RevocationSet index, String member, byte[] content) {
    String payload =
        String.format(
            Locale.ROOT,
            "{%s\"country\": \"AZ\", \"filtersDigest\": \"%s\"}",
            dates(),
            HexFormat.of().formatHex(index.filtersDigest()));
    return String.format(
        Locale.ROOT,
        "{\"signers\": \"%s\", \"revocationIndex\": \"%s\", \"%s\": \"%s\"}",
        signers(),
        jws("pasport-revocation-index", payload, documents, documentsCertificate),
        member,
        java.util.Base64.getEncoder().encodeToString(content));
  }

  String bundleFor(String... usages) {
    return bundle(
        jws("pasport-signers", signersPayload(usages), documents, documentsCertificate),
        revocations());
  }

  String bundleSignedByTheDocumentSigner() {
    return bundle(
        jws("pasport-signers", signersPayload("VACCINATION"), signer, signerCertificate),
        revocations());
  }

  private static String bundle(String signers, String revocations) {
    return "{\"signers\": \"" + signers + "\", \"revocations\": \"" + revocations + "\"}";
  }

  /** The list of signers. */
  public String signers() {
    return jws(
        "pasport-signers",
        signersPayload("VACCINATION", "TEST", "RECOVERY"),
        documents,
        documentsCertificate);
  }

  String revocations() {
    return jws(
        "pasport-revocations",
        "{" + dates() + "\"country\": \"AZ\", " + revoked + "\"x\": []}",
        documents,
        documentsCertificate);
  }

  private String signersPayload(String... usages) {
    try {
      return String.format(
          Locale.ROOT,
          "{%s\"withdrawn\": [%s], \"signers\": [{\"kid\": \"%s\", \"country\": \"%s\", \"usages\": [%s],"
              + " \"certificate\": \"%s\"}]}",
          dates(),
          withdrawn,
          Base64.encode(keyId()),
          code,
          "\"" + String.join("\", \"", usages) + "\"",
          Base64.encode(signerCertificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String dates() {
    return "\"version\": 3, \"issuedAt\": \"2021-11-01T10:00:00Z\", \"nextUpdate\":"
        + " \"2021-11-02T10:00:00Z\", \"staleAfter\": \"2021-11-08T10:00:00Z\", ";
  }

  private String jws(String type, String payload, KeyPair key, X509Certificate certificate) {
    try {
      JWSObject document =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(new JOSEObjectType(type))
                  .keyID("documents")
                  .x509CertChain(
                      List.of(
                          Base64.encode(certificate.getEncoded()),
                          Base64.encode(authorityCertificate.getEncoded())))
                  .build(),
              new Payload(payload));
      document.sign(new ECDSASigner((ECPrivateKey) key.getPrivate()));
      return document.serialize();
    } catch (JOSEException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + java.util.Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
              .encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static X500Name name(String code, String role) {
    return new X500Name("CN=Test " + role + ",C=" + code);
  }

  private static X509Certificate certificate(
      String code, String role, KeyPair subject, KeyPair issuer, String usage) {
    try {
      X500Name name = name(code, role);
      var builder =
          new JcaX509v3CertificateBuilder(
              name(code, "CSCA"),
              BigInteger.valueOf(name.hashCode() & 0xffffL),
              Date.from(Run.NOW.minus(Duration.ofDays(100))),
              Date.from(Run.NOW.plus(Duration.ofDays(1000))),
              name,
              subject.getPublic());
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(subject.equals(issuer)));
      if (!usage.isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            true,
            new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(usage))));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
