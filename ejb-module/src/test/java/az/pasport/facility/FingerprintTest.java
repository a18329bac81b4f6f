package az.pasport.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String HEX = "0b1d".repeat(16);

  @Test
  void readsWhatOpensslShows() {
    String shown = HEX.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    assertThat(Fingerprint.parse(shown)).contains(new Fingerprint(HEX));
  }

  @Test
  void isNothingElseThan64Digits() {
    assertThat(Fingerprint.parse(HEX + "0")).isEmpty();
    assertThat(Fingerprint.parse("x".repeat(64))).isEmpty();
    assertThatThrownBy(() -> new Fingerprint("AB".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
