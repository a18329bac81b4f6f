package az.pasport.trust;

import az.pasport.verification.Signer;
import java.security.cert.X509Certificate;

/** A document signer whose signatures are believed. */
public final class TrustedSigner implements Signer {
  private final X509Certificate certificate;
  private final KeyId keyId;
  private final String country;
  private final boolean own;

  private TrustedSigner(X509Certificate certificate, String country, boolean own) {
    this.certificate = certificate;
    this.keyId = KeyId.of(certificate);
    this.country = country;
    this.own = own;
  }

  static TrustedSigner own(X509Certificate certificate) {
    return new TrustedSigner(certificate, DocumentSigner.COUNTRY, true);
  }

  static TrustedSigner foreign(X509Certificate certificate, String country) {
    return new TrustedSigner(certificate, country, false);
  }

  KeyId id() {
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
}
