package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.ConformanceData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The keys in {@code verdicts.json}, by which the checker verifies, are those that we publish. */
class JsonWebKeysTest {
  @Test
  void publishesTheKeysThatTheCheckerIsTestedWith() throws CertificateException {
    JsonNode file = ConformanceData.read(ConformanceData.own().resolve("verdicts.json"));
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    for (JsonNode signer : file.path("signers")) {
      byte[] der = Base64.getDecoder().decode(signer.path("certificate").asText());
      assertThat(
              JsonWebKeys.jwk(
                  certificates.generateCertificate(new ByteArrayInputStream(der)).getPublicKey()))
          .isEqualTo(signer.path("publicKey"));
    }
  }
}
