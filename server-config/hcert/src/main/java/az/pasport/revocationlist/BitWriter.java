package az.pasport.revocationlist;

import java.io.ByteArrayOutputStream;

/** Writes bits, the highest of each byte first. */
final class BitWriter {
  private final ByteArrayOutputStream done = new ByteArrayOutputStream();
  private int open;
  private int length;

  void ones(long count) {
    for (long i = 0; i < count; i++) {
      bits(1, 1);
    }
  }

  /** The lowest bits of a number, the highest of them first. */
  void bits(long number, int count) {
    for (int i = count - 1; i >= 0; i--) {
      open = open << 1 | (int) (number >>> i & 1);
      length++;
      if (length == Byte.SIZE) {
        done.write(open);
        open = 0;
        length = 0;
      }
    }
  }

  /** What was written, with zero bits to the end of the last byte. */
  byte[] bytes() {
    if (length > 0) {
      bits(0, Byte.SIZE - length);
    }
    return done.toByteArray();
  }
}
