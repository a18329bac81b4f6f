package az.pasport.revocationlist;

import az.pasport.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * What a revocation list has of a certificate: the first 16 bytes of a SHA-256. Hashes are in the
 * order of their bytes, which are unsigned.
 *
 * @param high bytes 0 to 7, the first one highest
 * @param low bytes 8 to 15
 */
public record RevocationHash(long high, long low) implements Comparable<RevocationHash> {
  /** The length of a hash. */
  public static final int BYTES = 16;

  private static final int PARTITION_SHIFT = Long.SIZE - Byte.SIZE;
  private static final int FINGERPRINT_SHIFT = PARTITION_SHIFT - RevocationFilter.BITS;
  private static final long FINGERPRINT_MASK = (1L << RevocationFilter.BITS) - 1;

  /** The hash of an identifier. */
  public static RevocationHash of(String identifier) {
    return read(ByteBuffer.wrap(Sha256.of(identifier)));
  }

  /** The hash of bytes, for example of a signature. */
  public static RevocationHash of(byte[] content) {
    return read(ByteBuffer.wrap(Sha256.of(content)));
  }

  /**
   * @param hex 32 hexadecimal digits
   * @throws IllegalArgumentException for anything else
   */
  public static RevocationHash ofHex(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a revocation hash has 32 hexadecimal digits");
    }
    return read(ByteBuffer.wrap(bytes));
  }

  /** Reads the next 16 bytes. */
  static RevocationHash read(ByteBuffer bytes) {
    return new RevocationHash(bytes.getLong(), bytes.getLong());
  }

  /** The partition to which it belongs, 0 to 255: its first byte. */
  public int partition() {
    return (int) (high >>> PARTITION_SHIFT);
  }

  /** What the filter has of it: the {@link RevocationFilter#BITS} bits behind the first byte. */
  long fingerprint() {
    return high >>> FINGERPRINT_SHIFT & FINGERPRINT_MASK;
  }

  /** Its 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  /** Its 32 hexadecimal digits, lower case. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  @Override
  public int compareTo(RevocationHash other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh == 0 ? Long.compareUnsigned(low, other.low) : byHigh;
  }
}
