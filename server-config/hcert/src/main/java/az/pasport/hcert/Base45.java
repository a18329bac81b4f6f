package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Base45 as in RFC 9285: two bytes become three characters of the QR code's alphanumeric alphabet,
 * a last single byte becomes two.
 *
 * <p>Decoding is exact: each byte sequence has one text, and every other text is refused.
 */
public final class Base45 {
  private static final byte[] ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUES = new byte[128];

  /** The first two characters for each value that they can have together. */
  private static final short[] PAIRS = new short[45 * 45];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int value = 0; value < ALPHABET.length; value++) {
      VALUES[ALPHABET[value]] = (byte) value;
    }
    for (int value = 0; value < PAIRS.length; value++) {
      PAIRS[value] = (short) (ALPHABET[value / 45] << 8 | ALPHABET[value % 45]);
    }
  }

  private Base45() {}

  /** The text of these bytes: three characters for two, two for a last one. */
  public static String encode(byte[] bytes) {
    byte[] text = new byte[bytes.length / 2 * 3 + bytes.length % 2 * 2];
    int at = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      int group = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
      int third = group / (45 * 45);
      short pair = PAIRS[group - third * 45 * 45];
      text[at] = (byte) pair;
      text[at + 1] = (byte) (pair >> 8);
      text[at + 2] = ALPHABET[third];
      at += 3;
    }
    if (bytes.length % 2 == 1) {
      int last = bytes[bytes.length - 1] & 0xff;
      text[at++] = ALPHABET[last % 45];
      text[at] = ALPHABET[last / 45];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * @throws HcertException {@link Reason#BASE45} for a character outside the alphabet, a group
   *     above its range, or a lone last character
   */
  public static byte[] decode(String text) throws HcertException {
    int rest = text.length() % 3;
    if (rest == 1) {
      throw new HcertException(Reason.BASE45, "A lone character at the end");
    }
    byte[] bytes = new byte[text.length() / 3 * 2 + rest / 2];
    int at = 0;
    for (int i = 0; i + 2 < text.length(); i += 3) {
      int group = value(text, i) + 45 * value(text, i + 1) + 45 * 45 * value(text, i + 2);
      if (group > 0xffff) {
        throw new HcertException(Reason.BASE45, "The group at character " + i + " is out of range");
      }
      bytes[at++] = (byte) (group >> 8);
      bytes[at++] = (byte) group;
    }
    if (rest == 2) {
      int i = text.length() - 2;
      int group = value(text, i) + 45 * value(text, i + 1);
      if (group > 0xff) {
        throw new HcertException(Reason.BASE45, "The last group is out of range");
      }
      bytes[at] = (byte) group;
    }
    return bytes;
  }

  private static int value(String text, int index) throws HcertException {
    char character = text.charAt(index);
    int value = character < VALUES.length ? VALUES[character] : -1;
    if (value < 0) {
      throw new HcertException(
          Reason.BASE45, "The character at " + index + " is not of the Base45 alphabet");
    }
    return value;
  }
}
