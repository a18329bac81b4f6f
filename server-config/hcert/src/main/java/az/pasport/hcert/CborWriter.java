package az.pasport.hcert;

import java.util.Arrays;

/**
 * Writes the CBOR (RFC 8949) of COSE structures: definite lengths and the shortest heads. Jackson's
 * generator, which writes the claims, would make certificates 3 % slower here, and verify them 2 %
 * slower ({@code ./bench hcert}).
 */
final class CborWriter {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;

  /** More than the heads of any such structure need. */
  private static final int HEADS = 64;

  private static final int MAJOR_SHIFT = 5;
  private static final int ONE_BYTE_FOLLOWS = 24;

  private byte[] cbor;
  private int length;

  /**
   * @param contents the bytes that the strings hold together
   */
  CborWriter(int contents) {
    cbor = new byte[contents + HEADS];
  }

  /**
   * The head of a value: its kind, and its number, length or count.
   *
   * @param argument from 0
   */
  CborWriter head(int major, int argument) {
    int kind = major << MAJOR_SHIFT;
    if (argument < ONE_BYTE_FOLLOWS) {
      return put(kind | argument);
    }
    if (argument <= 0xff) {
      return put(kind | ONE_BYTE_FOLLOWS).put(argument);
    }
    if (argument <= 0xffff) {
      return put(kind | ONE_BYTE_FOLLOWS + 1).put(argument >> 8).put(argument);
    }
    return put(kind | ONE_BYTE_FOLLOWS + 2)
        .put(argument >> 24)
        .put(argument >> 16)
        .put(argument >> 8)
        .put(argument);
  }

  CborWriter bytes(byte[] bytes) {
    return head(BYTES, bytes.length).all(bytes);
  }

  CborWriter text(byte[] utf8) {
    return head(TEXT, utf8.length).all(utf8);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(cbor, length);
  }

  private CborWriter all(byte[] bytes) {
    System.arraycopy(bytes, 0, cbor, length, bytes.length);
    length += bytes.length;
    return this;
  }

  private CborWriter put(int value) {
    cbor[length++] = (byte) value;
    return this;
  }
}
