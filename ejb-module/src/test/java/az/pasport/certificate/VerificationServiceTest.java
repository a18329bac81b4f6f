package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.HolderName;
import az.pasport.keys.TestTrust;
import az.pasport.samples.SampleEntries;
import az.pasport.trustlist.TestTrustLists;
import az.pasport.verification.Reason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationServiceTest {
  private static final Instant NOW = Instant.parse("2021-10-10T08:00:00Z");

  @Test
  void cannotTellWithoutOurKeys(@TempDir Path folder) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    CertificatePayload payload =
        new CertificatePayload(
            new HolderName("Əliyeva", "Nigar", "ALIYEVA", "NIGAR"),
            "1990-12-31",
            new SampleEntries("Səhiyyə Nazirliyi", "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A")
                .vaccination(LocalDate.of(2021, 8, 1)));
    assertThat(TestTrustLists.list(folder, clock).signers()).hasSize(4);
    String qr =
        TestTrust.signer(folder, clock).sign(payload, NOW, NOW.plus(Duration.ofDays(365))).qr();

    var verification = new VerificationService();
    verification.signers = TestTrustLists.unavailable(folder, clock);
    verification.clock = clock;

    assertThat(verification.verify(qr).reason()).isEqualTo(Reason.UNAVAILABLE);
  }
}
