package az.pasport.hcert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The texts that the fuzzer of {@code server-config/fuzz} found to take different ways through the
 * reader, and some made by hand: each ends in a certificate or in a typed reason, soon and without
 * much memory.
 *
 * <p>{@code hostile-texts.txt} holds one text a line, as the Base64 of its UTF-8.
 */
class HostileTextsTest {
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long MOST_BYTES = 64L << 20;
  private static final int TRIES = 5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final TestSigner SIGNER = new TestSigner();

  @Test
  void endsInACertificateOrAReasonSoonAndCheaply() throws IOException {
    List<String> texts = texts();
    assertThat(texts).hasSizeGreaterThan(100);
    texts.forEach(HostileTextsTest::read);
    for (int i = 0; i < texts.size(); i++) {
      long nanos = Long.MAX_VALUE;
      long bytes = Long.MAX_VALUE;
      // Processor time, and the best of several: the machine has other things to do.
      for (int attempt = 0;
          attempt < TRIES && (nanos > MOST_NANOS || bytes > MOST_BYTES);
          attempt++) {
        long allocatedBefore = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        long before = THREADS.getCurrentThreadCpuTime();
        read(texts.get(i));
        nanos = Math.min(nanos, THREADS.getCurrentThreadCpuTime() - before);
        bytes =
            Math.min(
                bytes,
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocatedBefore);
      }
      assertThat(nanos).as("nanoseconds for text %s", i).isLessThan(MOST_NANOS);
      assertThat(bytes).as("bytes allocated for text %s", i).isLessThan(MOST_BYTES);
    }
  }

  /** Whatever is thrown but {@link HcertException} fails the test. */
  private static void read(String text) {
    try {
      Hcert hcert = HcertDecoder.decode(text);
      assertThat(hcert.envelope().verify(SIGNER.publicKey())).isFalse();
      hcert.payload().entry();
    } catch (HcertException e) {
      assertThat(e.reason()).isNotNull();
    }
    if (text.length() > InputLimits.TEXT_CHARACTERS) {
      return;
    }
    try {
      assertThat(Base45.encode(Base45.decode(text))).isEqualTo(text);
    } catch (HcertException e) {
      assertThat(e.reason()).isEqualTo(HcertException.Reason.BASE45);
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream lines = HostileTextsTest.class.getResourceAsStream("hostile-texts.txt")) {
      for (String line : new String(lines.readAllBytes(), UTF_8).lines().toList()) {
        texts.add(new String(Base64.getDecoder().decode(line), UTF_8));
      }
    }
    texts.add("HC1:" + "A".repeat(2_000_000));
    texts.add(wrapped(new byte[2_000_000]));
    for (int nested : new int[] {0x81, 0x9f, 0xa1, 0xbf, 0xd8, 0xc1}) {
      byte[] cbor = new byte[10_000];
      Arrays.fill(cbor, (byte) nested);
      texts.add(wrapped(cbor));
    }
    texts.addAll(
        texts.stream()
            .filter(text -> text.startsWith("HC1:"))
            .map(text -> "AZ1:" + text.substring(4))
            .toList());
    return texts;
  }

  private static String wrapped(byte[] cose) {
    return "HC1:" + Base45.encode(Zlib.deflate(cose));
  }
}
