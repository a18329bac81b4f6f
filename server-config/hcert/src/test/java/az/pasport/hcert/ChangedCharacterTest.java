package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.HcertException.Reason;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 4: a text in which a single character was changed never verifies. */
class ChangedCharacterTest {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final TestSigner SIGNER = new TestSigner();

  static Stream<CertificatePayload> payloads() {
    return Stream.of(
        Payloads.vaccination(), Payloads.recovery(), Payloads.test(), Payloads.contraindication());
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void neverVerifiesWhereverTheChange(CertificatePayload payload) {
    String text = Payloads.encode(payload, SIGNER);
    for (int i = 0; i < text.length(); i++) {
      for (int c = 0; c < ALPHABET.length(); c++) {
        if (ALPHABET.charAt(c) != text.charAt(i)) {
          String changed = text.substring(0, i) + ALPHABET.charAt(c) + text.substring(i + 1);
          assertThat(verifies(changed)).as("%s at %s", ALPHABET.charAt(c), i).isFalse();
        }
      }
    }
  }

  private static boolean verifies(String text) {
    try {
      return HcertDecoder.decode(text).envelope().verify(SIGNER.publicKey());
    } catch (HcertException e) {
      return false;
    }
  }

  @Test
  void rejectsSpareBitsAtTheEndOfTheDeflateStream() throws HcertException {
    // Fixed Huffman codes: header 3 bits, one literal 8 bits, end of block 7 bits: 18 bits, so the
    // upper six of the third byte are spare.
    byte[] clean = HexFormat.of().parseHex("789c4b040000620062");
    assertThat(Zlib.inflate(clean)).asString().isEqualTo("a");
    for (int bit = 2; bit < 8; bit++) {
      byte[] changed = clean.clone();
      changed[4] |= (byte) (1 << bit);
      assertThatExceptionOfType(HcertException.class)
          .isThrownBy(() -> Zlib.inflate(changed))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.COMPRESSION));
    }
  }

  @Test
  void rejectsBytesBehindTheStream() {
    byte[] stream = Zlib.deflate(new byte[] {1, 2, 3});
    assertThatExceptionOfType(HcertException.class)
        .isThrownBy(() -> Zlib.inflate(Arrays.copyOf(stream, stream.length + 1)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.COMPRESSION));
  }
}
