package az.pasport.trust;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** A document signer whose signatures are believed. */
public final class TrustedSigner {
  private static final Base64.Encoder PEM_LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private final X509Certificate certificate;
  private final KeyId keyId;
  private final boolean own;

  private TrustedSigner(X509Certificate certificate, boolean own) {
    this.certificate = certificate;
    this.keyId = KeyId.of(certificate);
    this.own = own;
  }

  static TrustedSigner own(X509Certificate certificate) {
    return new TrustedSigner(certificate, true);
  }

  static TrustedSigner foreign(X509Certificate certificate) {
    return new TrustedSigner(certificate, false);
  }

  KeyId id() {
    return keyId;
  }

  /** The first 8 bytes of the SHA-256 of the certificate's DER. */
  public byte[] keyId() {
    return keyId.bytes();
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** Whether this is a key of ours: what it signed stands in our register. */
  public boolean isOwn() {
    return own;
  }

  /** Whether this signer signed the envelope. */
  public boolean signed(CoseSign1 envelope) {
    return envelope.verify(certificate.getPublicKey());
  }

  /** Whether this signer may sign such an entry, by its certificate's extended key usage. */
  public boolean maySign(Entry entry) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return DccKeyUsage.allows(usages == null ? List.of() : usages, entry);
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  /** The certificate as others import it: PEM (RFC 7468). It is public. */
  public String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + PEM_LINES.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
