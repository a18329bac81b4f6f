package az.pasport.revocationlist;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The compressed filter of one partition: a Golomb-Rice coded set, as BIP 158 uses it, of 36 bits
 * of each hash. It has every listed hash, and of the others one in 17 million where a million are
 * listed. Equal sets have equal bytes.
 *
 * <pre>
 * 4 bytes  how many values, big-endian
 * 4 bytes  how many bytes of code follow, big-endian
 * code     the values in ascending order, each as its difference from the one before minus one, the
 *          first as it is: quotient by 2^k as so many ones and a zero, then the remainder's k bits,
 *          highest first; k = 36 minus the number of binary digits of the count; zero bits to the
 *          end of the last byte
 * </pre>
 */
public final class RevocationFilter {
  /** How many bits of a hash it has, behind the first byte, which names the partition. */
  static final int BITS = 36;

  /** How many bits of a hash decide, the partition's with them. */
  public static final int COMPARED_BITS = Byte.SIZE + BITS;

  private static final int HEADER = 2 * Integer.BYTES;
  private static final long END = 1L << BITS;
  private static final RevocationFilter EMPTY = new RevocationFilter(new long[0], new byte[HEADER]);

  private final long[] values;
  private final byte[] bytes;

  private RevocationFilter(long[] values, byte[] bytes) {
    this.values = values;
    this.bytes = bytes;
  }

  /** The filter of hashes of one partition, in any order. */
  static RevocationFilter of(LongStream fingerprints) {
    long[] values = fingerprints.sorted().distinct().toArray();
    return values.length == 0 ? EMPTY : new RevocationFilter(values, encode(values));
  }

  /**
   * Reads the filter that begins at a buffer's position, and moves behind it.
   *
   * @throws MalformedRevocationList when there is none, or its bytes are not those that this set
   *     has
   */
  public static RevocationFilter read(ByteBuffer buffer) {
    if (buffer.remaining() < HEADER) {
      throw new MalformedRevocationList("a filter begins with two numbers of 4 bytes");
    }
    int start = buffer.position();
    int count = buffer.getInt();
    int length = buffer.getInt();
    // Each value takes one bit at least: a count that is too large reserves no memory.
    if (count < 0 || length < 0 || length > buffer.remaining() || count > 8L * length) {
      throw new MalformedRevocationList("a filter is shorter than it says");
    }
    byte[] code = new byte[length];
    buffer.get(code);
    long[] values = decode(code, count);
    byte[] bytes = new byte[HEADER + length];
    buffer.get(start, bytes);
    return new RevocationFilter(values, bytes);
  }

  private static byte[] encode(long[] values) {
    int k = remainderBits(values.length);
    BitWriter code = new BitWriter();
    long before = -1;
    for (long value : values) {
      long gap = value - before - 1;
      code.ones(gap >>> k);
      code.bits(0, 1);
      code.bits(gap, k);
      before = value;
    }
    byte[] packed = code.bytes();
    return ByteBuffer.allocate(HEADER + packed.length)
        .putInt(values.length)
        .putInt(packed.length)
        .put(packed)
        .array();
  }

  private static long[] decode(byte[] code, int count) {
    int k = remainderBits(count);
    BitReader bits = new BitReader(code);
    long[] values = new long[count];
    long before = -1;
    for (int i = 0; i < count; i++) {
      long quotient = 0;
      while (bits.next() == 1) {
        quotient++;
      }
      long gap = quotient;
      for (int j = 0; j < k; j++) {
        gap = gap << 1 | bits.next();
      }
      before += gap + 1;
      if (before >= END || before < 0) {
        throw new MalformedRevocationList("a value of the filter has more than 36 bits");
      }
      values[i] = before;
    }
    bits.end();
    return values;
  }

  private static int remainderBits(int count) {
    return BITS - (Integer.SIZE - Integer.numberOfLeadingZeros(count));
  }

  /**
   * Whether a hash of this partition may be listed. {@code false} is certain; {@code true} is right
   * but for few, see the class.
   */
  public boolean mayContain(RevocationHash hash) {
    return Arrays.binarySearch(values, hash.fingerprint()) >= 0;
  }

  /** As they are published. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
