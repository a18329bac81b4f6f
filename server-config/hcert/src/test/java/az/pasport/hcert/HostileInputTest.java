package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.hcert.HcertException.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 3: texts from strangers cost little, and end in a typed reason. */
class HostileInputTest {
  private static final TestSigner SIGNER = new TestSigner();

  @Test
  void rejectsAZipBomb() {
    String bomb = text(new byte[2_000_000]);
    assertThat(bomb).hasSizeLessThan(InputLimits.TEXT_CHARACTERS);
    assertThat(reasonOf(bomb)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void rejectsOneByteAboveTheInflatedCap() {
    assertThat(reasonOf(text(new byte[InputLimits.INFLATED_BYTES + 1])))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(reasonOf(text(new byte[InputLimits.INFLATED_BYTES]))).isEqualTo(Reason.CBOR);
  }

  @Test
  void rejectsATextOfTwoMegabytes() {
    assertThat(reasonOf("HC1:" + "A".repeat(2_000_000))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void rejectsCborNestedTenThousandDeep() {
    byte[] nested = new byte[10_000];
    Arrays.fill(nested, (byte) 0x81);
    assertThat(reasonOf(text(nested))).isEqualTo(Reason.CBOR);
    Arrays.fill(nested, (byte) 0x9f);
    assertThat(reasonOf(text(nested))).isEqualTo(Reason.CBOR);
    Arrays.fill(nested, (byte) 0xd8);
    assertThat(reasonOf(text(nested))).isEqualTo(Reason.CBOR);
  }

  @Test
  void rejectsMoreValuesThanTheCap() {
    ByteArrayOutputStream zeros = new ByteArrayOutputStream();
    zeros.writeBytes(HexFormat.of().parseHex("991fff"));
    zeros.writeBytes(new byte[0x1fff]);
    assertThat(reasonOf(text(zeros.toByteArray()))).isEqualTo(Reason.CBOR);
  }

  @ParameterizedTest
  @CsvSource({
    "'', NOT_HCERT",
    "HC2:ABC, NOT_HCERT",
    "hc1:ABC, NOT_HCERT",
    "HC1:, COMPRESSION",
    "HC1:a, BASE45",
    "HC1:ABC, COMPRESSION",
    "AZ2:ABC, NOT_HCERT",
    "az1:ABC, NOT_HCERT",
    "AZ1, NOT_HCERT",
    "AZ1:, COMPRESSION",
    "AZ1:a, BASE45",
    "AZ1:ABC, COMPRESSION"
  })
  void namesTheLayerThatCannotBeRead(String text, Reason reason) {
    assertThat(reasonOf(text)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "00, COSE", // a number
    "d28340a040, COSE", // three parts
    "d28400a04040, COSE", // protected header no byte string
    "d28440404040, COSE", // unprotected header no map
    "d28441ffa04040, CBOR", // protected header no CBOR
    "d2844100a04040, COSE", // protected header no map
    "d28440a0f640, COSE", // detached payload
    "d28440a0404000, CBOR", // bytes behind the end
    "d28440a2044101044102404040, CBOR", // a key twice
    "d2845bffffffffffffffff, CBOR", // a byte string of 2^64 - 1
    "9bffffffffffffffff, CBOR", // an array of as many
    "d28440a04040, CBOR", // no claims at all
    "d28440a041a040, CWT", // no certificate among the claims
    "d28440a04aa1390103a101a10461 78, CBOR", // cut short
    "d28440a0 51 a2 06 fb7ff8000000000000 390103 a1 01 a0 40, CWT", // iat is not a number
    "d28440a0 51 a2 04 1b7fffffffffffffff 390103 a1 01 a0 40, CWT", // exp beyond all calendars
    "d28440a0 51 a2 04 1bffffffffffffffff 390103 a1 01 a0 40, CWT" // exp beyond 64 bits
  })
  void namesTheReasonForCborThatIsNoCertificate(String hex, Reason reason) {
    byte[] cbor = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(reasonOf(text(cbor))).isEqualTo(reason);
    assertThat(reasonOf("AZ1:" + text(cbor).substring(4))).isEqualTo(reason);
  }

  @Property(tries = 2000)
  void throwsNothingButItsOwn(
      @ForAll @IntRange(max = 500) int at,
      @ForAll byte[] bytes,
      @ForAll @IntRange(max = 3) int cut,
      @ForAll HcertFormat format)
      throws HcertException {
    CertificatePayload payload =
        format == HcertFormat.DCC ? Payloads.vaccination() : Payloads.contraindication();
    byte[] cbor = Zlib.inflate(Base45.decode(Payloads.encode(payload, SIGNER).substring(4)));
    byte[] changed = Arrays.copyOf(cbor, Math.max(cbor.length - cut, 0));
    System.arraycopy(
        bytes,
        0,
        changed,
        at % changed.length,
        Math.min(bytes.length, changed.length - at % changed.length));
    try {
      Hcert hcert = HcertDecoder.decode(format.prefix() + text(changed).substring(4));
      assertThat(hcert.payload()).isNotNull();
    } catch (HcertException e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  @Property(tries = 2000)
  void throwsNothingButItsOwnForAnyText(@ForAll String text, @ForAll byte[] bytes) {
    assertThat(reasonOf("HC1:" + text)).isNotNull();
    assertThat(reasonOf("AZ1:" + text)).isNotNull();
    assertThat(reasonOf(text(bytes))).isNotNull();
  }

  private static Reason reasonOf(String text) {
    return catchThrowableOfType(HcertException.class, () -> HcertDecoder.decode(text)).reason();
  }

  private static String text(byte[] inflated) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(inflated);
    deflater.finish();
    byte[] stream = new byte[inflated.length + 100];
    int length = deflater.deflate(stream);
    deflater.end();
    return "HC1:" + Base45.encode(Arrays.copyOf(stream, length));
  }
}
