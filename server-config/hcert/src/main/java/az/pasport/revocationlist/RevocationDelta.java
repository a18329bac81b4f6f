package az.pasport.revocationlist;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was changed since a version: hashes that are listed now, and hashes that are not any more.
 * It leads to the list of now from that version and from every later one.
 *
 * <pre>
 * 4 bytes    how many are listed, big-endian
 * 4 bytes    how many are not, big-endian
 * 16 bytes   of each, first those that are listed; both in ascending order
 * </pre>
 */
public record RevocationDelta(Set<RevocationHash> listed, Set<RevocationHash> unlisted) {
  private static final int HEADER = 2 * Integer.BYTES;

  /** Copies both sets. */
  public RevocationDelta {
    listed = Set.copyOf(listed);
    unlisted = Set.copyOf(unlisted);
  }

  /** How many hashes were changed. */
  public int count() {
    return listed.size() + unlisted.size();
  }

  /** As it is published. */
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER + count() * RevocationHash.BYTES)
            .putInt(listed.size())
            .putInt(unlisted.size());
    Stream.concat(listed.stream().sorted(), unlisted.stream().sorted())
        .forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }
}
