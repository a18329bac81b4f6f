package az.pasport.keys;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The certificate of a document signer whose signatures are believed: ours, or a foreign one. */
public final class SignerCertificate {
  private final X509Certificate certificate;
  private final KeyId keyId;
  private final String country;
  private final boolean own;

  private SignerCertificate(X509Certificate certificate, String country, boolean own) {
    this.certificate = certificate;
    this.keyId = KeyId.of(certificate);
    this.country = country;
    this.own = own;
  }

  static SignerCertificate own(X509Certificate certificate) {
    return new SignerCertificate(certificate, DocumentSigner.COUNTRY, true);
  }

  /** A certificate of another country. */
  public static SignerCertificate foreign(X509Certificate certificate, String country) {
    return new SignerCertificate(certificate, country, false);
  }

  public KeyId id() {
    return keyId;
  }

  /** The first 8 bytes of the SHA-256 of the certificate's DER. */
  public byte[] keyId() {
    return keyId.bytes();
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** Whose signer it is: ISO 3166-1 alpha-2, or a code that the list it came in uses. */
  public String country() {
    return country;
  }

  /** Whether this is a key of ours: what it signed stands in our register. */
  public boolean isOwn() {
    return own;
  }

  /** Whether this signer signed the envelope. */
  public boolean signed(CoseSign1 envelope) {
    return envelope.verify(certificate.getPublicKey());
  }

  /**
   * The kinds of entry that the signer may sign, by its certificate's extended key usage; none when
   * that cannot be read. Contraindications are ours alone: no other country's certificate can grant
   * them.
   */
  public Set<DccKeyUsage> usages() {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      Set<DccKeyUsage> granted = DccKeyUsage.grantedBy(usages == null ? List.of() : usages);
      if (own) {
        return granted;
      }
      Set<DccKeyUsage> abroad = EnumSet.copyOf(DccKeyUsage.OF_DCCS);
      abroad.retainAll(granted);
      return Collections.unmodifiableSet(abroad);
    } catch (CertificateParsingException e) {
      return Set.of();
    }
  }

  /** Whether this signer may sign such an entry. */
  public boolean maySign(Entry entry) {
    return usages().contains(DccKeyUsage.of(entry));
  }

  /** The certificate as others import it: PEM (RFC 7468). It is public. */
  public String pem() {
    return Pem.certificate(certificate);
  }
}
