package az.pasport.web.api.trust;

import az.pasport.keys.SignerCertificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * One of our document signers as the API shows it.
 *
 * @param kid the id of the key, in base64
 * @param certificate DER, in base64
 */
public record SignerResponse(String kid, String certificate, Instant notBefore, Instant notAfter) {
  public record All(List<SignerResponse> signers) {}

  static SignerResponse of(SignerCertificate signer) {
    X509Certificate certificate = signer.certificate();
    try {
      return new SignerResponse(
          Base64.getEncoder().encodeToString(signer.keyId()),
          Base64.getEncoder().encodeToString(certificate.getEncoded()),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
