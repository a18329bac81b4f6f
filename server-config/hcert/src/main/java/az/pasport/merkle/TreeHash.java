package az.pasport.merkle;

import az.pasport.digest.Sha256;
import java.util.Arrays;
import java.util.Base64;

/**
 * The hash of a leaf, a node or a whole tree: SHA-256, with a first byte that tells leaves from
 * nodes (RFC 9162, section 2.1.1).
 */
public final class TreeHash {
  /** How long a hash is. */
  public static final int BYTES = 32;

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** The hash of a tree without leaves. */
  public static final TreeHash EMPTY = new TreeHash(Sha256.of(new byte[0]));

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was computed before.
   *
   * @throws IllegalArgumentException unless it has 32 bytes
   */
  public static TreeHash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a tree's hash has 32 bytes, not " + bytes.length);
    }
    return new TreeHash(bytes.clone());
  }

  /**
   * A hash in base64 (RFC 4648, section 4).
   *
   * @throws IllegalArgumentException for another text
   */
  public static TreeHash parse(String base64) {
    return of(Base64.getDecoder().decode(base64));
  }

  public static TreeHash ofLeaf(byte[] entry) {
    return new TreeHash(Sha256.of(LEAF, entry));
  }

  public static TreeHash ofNode(TreeHash left, TreeHash right) {
    return new TreeHash(Sha256.of(NODE, left.bytes, right.bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In base64 (RFC 4648, section 4). */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
