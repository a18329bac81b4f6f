package az.pasport.keys;

import az.pasport.verification.Signer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The certificate of a document signer whose signatures are believed: ours, or a foreign one. */
public final class SignerCertificate implements Signer {
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

  @Override
  public X509Certificate certificate() {
    return certificate;
  }

  @Override
  public String country() {
    return country;
  }

  @Override
  public boolean isOwn() {
    return own;
  }

  /** The certificate as others import it: PEM (RFC 7468). It is public. */
  public String pem() {
    return Pem.certificate(certificate);
  }

  public static String base64(X509Certificate certificate) {
    return Base64.getEncoder().encodeToString(der(certificate));
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
