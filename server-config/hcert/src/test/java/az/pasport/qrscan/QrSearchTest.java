package az.pasport.qrscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as dense as a certificate's, on pages photographed as people do. */
class QrSearchTest {
  private static final Duration ENOUGH = Duration.ofMinutes(2);
  private static final String CERTIFICATE = "HC1:" + "6BF%RN%TS3DHPVO J *".repeat(30);

  @ParameterizedTest
  @CsvSource({
    "6, 0.0, 0, 10",
    "6, 0.1, 12, 10",
    "6, 0.2, -25, 10",
    "6, 0.2, 178, 10",
    "6, 0.3, 0, 10",
    "8, 0.1, 5, 25",
    "8, 0.2, -12, 25",
    "8, 0.3, 95, 10",
  })
  void readsAPagePhotographedAslant(double module, double slant, double degrees, double noise) {
    GrayscaleImage photo =
        new PhotographedPage(CERTIFICATE, module, slant, degrees, 0.6, noise).take();
    assertThat(QrSearch.in(List.of(photo), Deadline.in(ENOUGH))).contains(CERTIFICATE);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 0.0, 0, 10",
    "6, 0.1, 12, 10",
    "6, 0.2, 178, 10",
    "8, 0.2, -12, 20",
    "8, 0.3, 95, 10",
  })
  void readsACodeWithoutItsFrameOnADarkScreenPhotographedAslant(
      double module, double slant, double degrees, double noise) {
    GrayscaleImage photo =
        new PhotographedPage(CERTIFICATE, module, slant, degrees, 0.6, noise, true).take();
    assertThat(QrSearch.in(List.of(photo), Deadline.in(ENOUGH))).containsExactly(CERTIFICATE);
  }

  @Test
  void readsAPageWithTheFormThatIsNoDcc() {
    String text = "AZ1:" + CERTIFICATE.substring(4);
    GrayscaleImage photo = new PhotographedPage(text, 6, 0.1, 12, 0.6, 10).take();
    assertThat(QrSearch.in(List.of(photo), Deadline.in(ENOUGH))).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"HC1:ABC, true", "AZ1:ABC, true", "AZ2:ABC, false", "https://example.az, false"})
  void knowsHowCertificatesBegin(String text, boolean certificate) {
    assertThat(QrSearch.looksLikeCertificate(text)).isEqualTo(certificate);
  }

  @Test
  void findsNothingOnAPageWithoutACode() {
    byte[] grey = new byte[600 * 400];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (i * 31 >> 3);
    }
    assertThat(QrSearch.in(List.of(new GrayscaleImage(600, 400, grey)), Deadline.in(ENOUGH)))
        .isEmpty();
  }
}
