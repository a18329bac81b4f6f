package az.pasport.fuzz;

import az.pasport.hcert.Base45;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HcertFormat;
import az.pasport.hcert.Zlib;
import az.pasport.testsupport.KeyPairs;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;

/**
 * Whatever a stranger writes into a QR code ends in a certificate or in {@link HcertException}.
 *
 * <p>The input's first byte says at which layer the rest is put in, wrapped rightly in all layers
 * above it: mutations of the outermost text alone would hardly ever pass Base45 and checksum.
 */
class HcertFuzz {
  private static final int LAYERS = 4;

  /** From this first byte on, a text is of the second form. */
  private static final int FORMS_PARTED_AT = 0x80;

  private static final KeyPair KEYS = KeyPairs.p256();

  @FuzzTest(maxDuration = "10m")
  void endsInACertificateOrAReason(byte[] input) {
    fuzzerTestOneInput(input);
  }

  /** The same for Jazzer's own launcher. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = text(input);
    try {
      Hcert hcert = HcertDecoder.decode(text);
      boolean genuine = hcert.envelope().verify(KEYS.getPublic());
      if (genuine) {
        throw new AssertionError("Nobody signed this");
      }
      hcert.payload().holder();
      hcert.payload().entry();
    } catch (HcertException e) {
      requireReason(e);
    }
    try {
      byte[] bytes = Base45.decode(text);
      if (!Base45.encode(bytes).equals(text)) {
        throw new AssertionError("Two texts for the same bytes");
      }
    } catch (HcertException e) {
      requireReason(e);
    }
  }

  private static void requireReason(HcertException e) {
    if (e.reason() == null || e.getMessage() == null) {
      throw new AssertionError("No reason", e);
    }
  }

  /** The text in which an input stands at its layer. */
  static String text(byte[] input) {
    if (input.length == 0) {
      return "";
    }
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    int choice = input[0] & 0xff;
    HcertFormat format = choice < FORMS_PARTED_AT ? HcertFormat.DCC : HcertFormat.CONTRAINDICATION;
    return switch (choice % LAYERS) {
      case 0 -> new String(content, StandardCharsets.UTF_8);
      case 1 -> format.prefix() + Base45.encode(content);
      case 2 -> format.prefix() + Base45.encode(Zlib.deflate(content));
      default -> format.prefix() + Base45.encode(Zlib.deflate(envelope(content)));
    };
  }

  /** An envelope as one should be around any payload, signed with nothing. */
  private static byte[] envelope(byte[] payload) {
    ByteArrayOutputStream cbor = new ByteArrayOutputStream();
    // Tag 18, an array of 4, the protected header {1: -7, 4: 8 bytes}, the empty map.
    cbor.writeBytes(
        new byte[] {
          (byte) 0xd2,
          (byte) 0x84,
          0x4d,
          (byte) 0xa2,
          1,
          0x26,
          4,
          0x48,
          1,
          2,
          3,
          4,
          5,
          6,
          7,
          8,
          (byte) 0xa0,
          0x59,
          (byte) (payload.length >> 8),
          (byte) payload.length
        });
    cbor.writeBytes(payload.length <= 0xffff ? payload : new byte[0]);
    cbor.writeBytes(new byte[] {0x58, 0x40});
    cbor.writeBytes(new byte[64]);
    return cbor.toByteArray();
  }
}
