package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What older revisions print, which must be understood as long as they may be measured. */
class FiguresTest {
  @Test
  void readsTheLastRoundOfADecree() throws IOException {
    assertThat(
            DecreeCommand.figures(
                """
                200,000 people, 485,989 records: made and written in 31.7 s
                200,000 people in 10.4 s: 19,215 people/s; peak heap 104 MB, peak resident set 215 MB
                  VACCINATION      gain    45,215  lose    27,304
                200,000 people in 8.1 s: 24,602 people/s; peak heap 122 MB, peak resident set 235 MB
                  VACCINATION      gain    45,215  lose    27,304
                """))
        .containsExactly(
            entry("people a second", 24_602.0),
            entry("peak heap, MB", 122.0),
            entry("peak resident set, MB", 235.0));
  }

  @Test
  void refusesADecreeWithoutARound() {
    assertThatThrownBy(() -> DecreeCommand.figures("2,000 people asked about every day"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void readsTheRatesOfCertificates() throws IOException {
    assertThat(
            HcertCommand.figures(
                """
                {"signatures": "the JDK's", "rounds": 3,
                 "perSecond": {"sign": 1000.5, "encode": 900.25, "else": 1},
                 "ratios": {"b/a": 0.9}}
                """))
        .containsExactly(
            entry("a  bare ES256 signature", 1000.5), entry("b  payload to QR text", 900.25));
  }
}
