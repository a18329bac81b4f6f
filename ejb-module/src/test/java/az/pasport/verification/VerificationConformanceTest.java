package az.pasport.verification;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.ConformanceData;
import az.pasport.trust.TestTrust;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases that every reader must get right, from text to verdict. */
class VerificationConformanceTest {
  private static final Clock ANY_TIME =
      Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path folder;

  @ParameterizedTest
  @CsvSource({
    "H1, NOT_A_CERTIFICATE",
    "H2, NOT_A_CERTIFICATE",
    "H3, NOT_A_CERTIFICATE",
    "B1, DAMAGED",
    "Z1, DAMAGED",
    "Z2, DAMAGED",
    "CBO1, MALFORMED_CONTENT",
    "CBO2, DAMAGED",
    "CO1, OK",
    "CO2, OK",
    "CO3, OK",
    "CO5, BAD_SIGNATURE",
    "CO6, WRONG_KEY_USAGE",
    "CO7, WRONG_KEY_USAGE",
    "CO8, WRONG_KEY_USAGE",
    "CO9, WRONG_KEY_USAGE",
    "CO10, WRONG_KEY_USAGE",
    "CO11, WRONG_KEY_USAGE",
    "CO12, OK",
    "CO13, OK",
    "CO14, OK",
    "CO15, OK",
    "CO16, NOT_YET_VALID",
    "CO17, EXPIRED",
    "CO18, OK",
    "CO19, OK",
    "CO20, OK", // key identifier and algorithm outside the protected header
    "CO21, OK",
    "CO22, UNKNOWN_ISSUER",
    "CO23, UNKNOWN_ISSUER",
    "CO28, OK",
    "DGC1, MALFORMED_CONTENT",
    "DGC2, MALFORMED_CONTENT",
    "DGC3, OK",
    "DGC4, OK",
    "DGC5, OK",
    "DGC6, OK"
  })
  void givesTheVerdictWithItsReason(String vector, Reason reason) throws CertificateException {
    JsonNode data =
        ConformanceData.read(
            ConformanceData.folder().resolve("dgc-testdata/common/" + vector + ".json"));
    JsonNode context = data.path("TESTCTX");
    Verification verification =
        new Verification(
            TestTrust.foreign(folder, ANY_TIME, certificate(context.path("CERTIFICATE").asText())),
            identifier -> Optional.empty(),
            Clock.fixed(
                OffsetDateTime.parse(context.path("VALIDATIONCLOCK").asText()).toInstant(),
                ZoneOffset.UTC));

    Verdict verdict = verification.verify(data.path("PREFIX").asText());

    assertThat(verdict.reason()).isEqualTo(reason);
    assertThat(verdict.attested().isPresent())
        .isEqualTo(reason == Reason.OK || reason.ordinal() > Reason.MALFORMED_CONTENT.ordinal());
  }

  private static X509Certificate certificate(String base64) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
  }
}
