package az.pasport.revocationlist;

/** Reads bits, the highest of each byte first. */
final class BitReader {
  private final byte[] bytes;
  private long position;

  BitReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws MalformedRevocationList at the end
   */
  int next() {
    int index = (int) (position >>> 3);
    if (index >= bytes.length) {
      throw new MalformedRevocationList("the code of the filter ends too early");
    }
    int bit = bytes[index] >>> (7 - (position & 7)) & 1;
    position++;
    return bit;
  }

  /**
   * @throws MalformedRevocationList unless what is left are zero bits of the last byte
   */
  void end() {
    if (8L * bytes.length - position >= Byte.SIZE) {
      throw new MalformedRevocationList("the code of the filter is longer than its values");
    }
    while (position < 8L * bytes.length) {
      if (next() == 1) {
        throw new MalformedRevocationList("the code of the filter does not end with zero bits");
      }
    }
  }
}
