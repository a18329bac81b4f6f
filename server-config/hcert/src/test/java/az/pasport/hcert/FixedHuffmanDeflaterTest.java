package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FixedHuffmanDeflaterTest {
  @Property(tries = 2000)
  void isInflatedByZlibToWhatItWas(@ForAll("contents") byte[] bytes) throws DataFormatException {
    byte[] stream = FixedHuffmanDeflater.deflate(bytes);
    Inflater inflater = new Inflater();
    inflater.setInput(stream);
    byte[] inflated = new byte[bytes.length + 1];
    int length = inflater.inflate(inflated);
    assertThat(Arrays.copyOf(inflated, length)).isEqualTo(bytes);
    assertThat(inflater.finished()).isTrue();
    assertThat(inflater.getRemaining()).isZero();
    inflater.end();
  }

  @Property(tries = 500)
  void isInflatedByOurselves(@ForAll("contents") byte[] bytes) throws HcertException {
    assertThat(Zlib.inflate(FixedHuffmanDeflater.deflate(bytes))).isEqualTo(bytes);
  }

  @Property(tries = 500)
  void growsIncompressibleBytesByElevenAtMost(@ForAll("contents") byte[] bytes) {
    assertThat(FixedHuffmanDeflater.deflate(bytes)).hasSizeLessThanOrEqualTo(bytes.length + 11);
  }

  @Test
  void isHardlyLargerThanZlibsForCertificates() throws HcertException {
    for (CertificatePayload payload :
        new CertificatePayload[] {Payloads.vaccination(), Payloads.recovery(), Payloads.test()}) {
      String text = Payloads.encode(payload, new TestSigner());
      byte[] cose = Zlib.inflate(Base45.decode(text.substring(4)));
      assertThat(FixedHuffmanDeflater.deflate(cose)).hasSizeLessThanOrEqualTo(zlibs(cose) + 8);
    }
  }

  private static int zlibs(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    int length = deflater.deflate(new byte[2 * bytes.length + 100]);
    deflater.end();
    return length;
  }

  /** Random bytes, words said again and again, and both in turn. */
  @Provide
  Arbitrary<byte[]> contents() {
    Arbitrary<byte[]> random =
        Arbitraries.bytes().array(byte[].class).ofMaxSize(FixedHuffmanDeflater.LARGEST);
    Arbitrary<byte[]> repeated =
        Arbitraries.bytes()
            .between((byte) 'A', (byte) 'C')
            .array(byte[].class)
            .ofMaxSize(FixedHuffmanDeflater.LARGEST);
    Arbitrary<byte[]> mixed =
        random.flatMap(
            one -> Arbitraries.integers().between(1, 8).map(times -> repeat(one, times)));
    return Arbitraries.oneOf(random, repeated, mixed);
  }

  private static byte[] repeat(byte[] bytes, int times) {
    byte[] repeated = new byte[Math.min(bytes.length * times, FixedHuffmanDeflater.LARGEST)];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = bytes[i % bytes.length];
    }
    return repeated;
  }
}
