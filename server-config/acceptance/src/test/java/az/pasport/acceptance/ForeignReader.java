package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import se.digg.dgc.payload.v1.DigitalCovidCertificate;
import se.digg.dgc.service.impl.DefaultDGCDecoder;
import se.digg.dgc.signatures.impl.DefaultDGCSignatureVerifier;

/** A reader of another country, with the Swedish agency's library and our public certificates. */
final class ForeignReader {
  private final List<X509Certificate> signers;

  ForeignReader(Installation pasport) {
    signers = new ArrayList<>();
    for (var signer : new Visitor(pasport).json("/api/v1/signers").path("signers")) {
      signers.add(certificate(signer.path("certificate").asText()));
    }
    assertThat(signers).isNotEmpty();
  }

  private static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new AssertionError("not a certificate: " + base64, e);
    }
  }

  /** Checks the signature and reads what is signed. */
  DigitalCovidCertificate read(String qr) throws Exception {
    return new DefaultDGCDecoder(new DefaultDGCSignatureVerifier(), (country, keyId) -> signers)
        .decode(qr);
  }
}
