package az.pasport.hcert;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * zlib streams (RFC 1950, 1951) of a few hundred bytes. For so few, codes made for the content cost
 * more than they save: of the three kinds of block, the one with fixed codes or the one that stores
 * the bytes as they are is the smallest, and both take a tenth of the time of {@link
 * java.util.zip.Deflater}, which clears its large tables for each stream.
 */
final class FixedHuffmanDeflater {
  /** For more bytes than these, codes made for the content begin to pay. */
  static final int LARGEST = 512;

  private static final int HEADER = 0x78da;
  private static final int HASH_BITS = 10;
  private static final int SHORTEST_MATCH = 3;
  private static final int LONGEST_MATCH = 258;

  /** How many earlier places with the same hash are compared. */
  private static final int PLACES = 16;

  private static final int END_OF_BLOCK = 256;
  private static final int BLOCK_STORED = 1;
  private static final int BLOCK_FIXED = 3;
  private static final int BLOCK_BITS = 3;
  private static final int DISTANCE_CODE_BITS = 5;

  /** The fixed codes of RFC 1951, 3.2.6, by symbol, as they stand in the stream: reversed. */
  private static final short[] CODES = new short[288];

  private static final byte[] CODE_BITS = new byte[288];

  static {
    for (int symbol = 0; symbol < CODES.length; symbol++) {
      int bits = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
      int code =
          symbol < 144
              ? 0x30 + symbol
              : symbol < 256 ? 0x190 + symbol - 144 : symbol < 280 ? symbol - 256 : symbol - 88;
      CODE_BITS[symbol] = (byte) bits;
      CODES[symbol] = (short) (Integer.reverse(code) >>> (Integer.SIZE - bits));
    }
  }

  private final byte[] bytes;
  private final byte[] stream;
  private int length;
  private long pending;
  private int pendingBits;

  private FixedHuffmanDeflater(byte[] bytes) {
    this.bytes = bytes;
    // No symbol has more than 9 bits for a byte.
    this.stream = new byte[bytes.length + bytes.length / 8 + 16];
  }

  /**
   * @param bytes at most {@link #LARGEST}
   */
  static byte[] deflate(byte[] bytes) {
    return new FixedHuffmanDeflater(bytes).stream();
  }

  private byte[] stream() {
    stream[length++] = (byte) (HEADER >> 8);
    stream[length++] = (byte) HEADER;
    int start = length;
    fixedBlock();
    if (length - start >= bytes.length + 5) {
      length = start;
      storedBlock();
    }
    Adler32 checksum = new Adler32();
    checksum.update(bytes, 0, bytes.length);
    for (int shift = 24; shift >= 0; shift -= 8) {
      stream[length++] = (byte) (checksum.getValue() >> shift);
    }
    return Arrays.copyOf(stream, length);
  }

  private void storedBlock() {
    stream[length++] = BLOCK_STORED;
    stream[length++] = (byte) bytes.length;
    stream[length++] = (byte) (bytes.length >> 8);
    stream[length++] = (byte) ~bytes.length;
    stream[length++] = (byte) (~bytes.length >> 8);
    System.arraycopy(bytes, 0, stream, length, bytes.length);
    length += bytes.length;
  }

  private void fixedBlock() {
    put(BLOCK_FIXED, BLOCK_BITS);
    // The places, counted from 1, where three bytes with this hash were seen last, and before that.
    short[] latest = new short[1 << HASH_BITS];
    short[] earlier = new short[bytes.length + 1];
    // Where the last three bytes begin.
    int lastThree = bytes.length - SHORTEST_MATCH;
    int at = 0;
    while (at <= lastThree) {
      int hash = hash(at);
      int best = 0;
      int distance = 0;
      int place = latest[hash];
      for (int i = 0; i < PLACES && place > 0; i++, place = earlier[place]) {
        int size = sameFrom(place - 1, at);
        if (size > best) {
          best = size;
          distance = at + 1 - place;
        }
      }
      earlier[at + 1] = latest[hash];
      latest[hash] = (short) (at + 1);
      if (best < SHORTEST_MATCH) {
        symbol(bytes[at++] & 0xff);
        continue;
      }
      match(best, distance);
      for (int end = at++ + best; at < end; at++) {
        if (at <= lastThree) {
          int inside = hash(at);
          earlier[at + 1] = latest[inside];
          latest[inside] = (short) (at + 1);
        }
      }
    }
    while (at < bytes.length) {
      symbol(bytes[at++] & 0xff);
    }
    symbol(END_OF_BLOCK);
    put(0, -pendingBits & 7);
    flush();
  }

  private int hash(int at) {
    int three = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
    return three * 0x9e3779b1 >>> (Integer.SIZE - HASH_BITS);
  }

  /** How many bytes from an earlier place are the same as those from here. */
  private int sameFrom(int place, int at) {
    int most = Math.min(LONGEST_MATCH, bytes.length - at);
    int size = 0;
    while (size < most && bytes[place + size] == bytes[at + size]) {
      size++;
    }
    return size;
  }

  /** RFC 1951, 3.2.5: sizes and distances in classes that double, each half of one split in two. */
  private void match(int size, int distance) {
    if (size == LONGEST_MATCH) {
      symbol(285);
    } else {
      int beyond = size - SHORTEST_MATCH;
      int extra = Math.max(0, 29 - Integer.numberOfLeadingZeros(beyond));
      symbol(257 + 4 * extra + (beyond >> extra));
      put(beyond & (1 << extra) - 1, extra);
    }
    int beyond = distance - 1;
    int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(beyond));
    int code = 2 * extra + (beyond >> extra);
    put(Integer.reverse(code) >>> (Integer.SIZE - DISTANCE_CODE_BITS), DISTANCE_CODE_BITS);
    put(beyond & (1 << extra) - 1, extra);
  }

  private void symbol(int symbol) {
    put(CODES[symbol], CODE_BITS[symbol]);
  }

  private void put(int bits, int count) {
    pending |= (long) (bits & 0xffff) << pendingBits;
    pendingBits += count;
    if (pendingBits >= Integer.SIZE) {
      flush();
    }
  }

  private void flush() {
    int at = length;
    long bits = pending;
    int count = pendingBits;
    while (count >= Byte.SIZE) {
      stream[at++] = (byte) bits;
      bits >>>= Byte.SIZE;
      count -= Byte.SIZE;
    }
    length = at;
    pending = bits;
    pendingBits = count;
  }
}
