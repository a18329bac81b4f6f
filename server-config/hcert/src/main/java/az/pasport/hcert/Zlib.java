package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** zlib streams (RFC 1950), inflated under a cap: a zip bomb is bad input, not a crash. */
public final class Zlib {
  /** The stream ends with the Adler-32 checksum of what it holds. */
  private static final int CHECKSUM_BYTES = 4;

  // Each holds a quarter of a megabyte outside the heap: making one costs more than using it.
  private static final ObjectPool<Deflater> DEFLATERS =
      new ObjectPool<>(() -> new Deflater(Deflater.BEST_COMPRESSION), Deflater::end);
  private static final ObjectPool<Inflater> INFLATERS =
      new ObjectPool<>(Inflater::new, Inflater::end);

  private Zlib() {}

  public static byte[] deflate(byte[] bytes) {
    if (bytes.length <= FixedHuffmanDeflater.LARGEST) {
      return FixedHuffmanDeflater.deflate(bytes);
    }
    Deflater deflater = DEFLATERS.take();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] stream = new byte[bytes.length + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == stream.length) {
          stream = Arrays.copyOf(stream, stream.length * 2);
        }
        length += deflater.deflate(stream, length, stream.length - length);
      }
      return Arrays.copyOf(stream, length);
    } finally {
      deflater.reset();
      DEFLATERS.giveBack(deflater);
    }
  }

  /**
   * What one zlib stream holds.
   *
   * @throws HcertException {@link Reason#COMPRESSION} for anything but one whole stream; {@link
   *     Reason#TOO_LARGE} when it holds more than 16 KiB
   */
  public static byte[] inflate(byte[] stream) throws HcertException {
    Inflater inflater = INFLATERS.take();
    try {
      byte[] bytes = inflate(inflater, stream);
      requireNoSpareBits(inflater, stream, bytes);
      return bytes;
    } catch (DataFormatException e) {
      throw new HcertException(Reason.COMPRESSION, "No zlib stream", e);
    } finally {
      inflater.reset();
      INFLATERS.giveBack(inflater);
    }
  }

  private static byte[] inflate(Inflater inflater, byte[] stream)
      throws DataFormatException, HcertException {
    inflater.setInput(stream);
    byte[] bytes = new byte[Math.min(1024 + stream.length * 2, InputLimits.INFLATED_BYTES + 1)];
    int length = 0;
    while (!inflater.finished()) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(length * 2, InputLimits.INFLATED_BYTES + 1));
      }
      int count = inflater.inflate(bytes, length, bytes.length - length);
      if (count == 0 && !inflater.finished()) {
        throw new HcertException(Reason.COMPRESSION, "The zlib stream is cut short");
      }
      length += count;
      if (length > InputLimits.INFLATED_BYTES) {
        throw new HcertException(
            Reason.TOO_LARGE, "Inflates to more than " + InputLimits.INFLATED_BYTES + " bytes");
      }
    }
    if (inflater.getRemaining() > 0) {
      throw new HcertException(Reason.COMPRESSION, "Bytes behind the zlib stream's end");
    }
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Refuses a stream whose deflate part ends with spare bits that are not zero. Those bits, up to
   * the next whole byte, are covered by no checksum: with them set, a changed character of the text
   * would still give the same content. {@link Inflater} does not show them, so this asks it: when
   * the highest set bit of the last byte can be cleared and the content stays the same, the bit
   * carried nothing.
   */
  private static void requireNoSpareBits(Inflater inflater, byte[] stream, byte[] bytes)
      throws HcertException {
    int last = stream.length - CHECKSUM_BYTES - 1;
    int value = stream[last] & 0xff;
    if (value == 0) {
      return;
    }
    byte[] cleared = stream.clone();
    cleared[last] = (byte) (value ^ Integer.highestOneBit(value));
    inflater.reset();
    boolean same;
    try {
      same = Arrays.equals(inflate(inflater, cleared), bytes);
    } catch (DataFormatException | HcertException e) {
      same = false;
    }
    if (same) {
      throw new HcertException(Reason.COMPRESSION, "Spare bits of the zlib stream are set");
    }
  }
}
