package az.pasport.revocationlist;

import az.pasport.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All listed hashes with the same first byte, with the bytes in which they are published and those
 * bytes' digests. Never changes; one with changes is another partition.
 */
public final class RevocationPartition {
  /** How many partitions a list has: one for each value of a hash's first byte. */
  public static final int COUNT = 256;

  /** No hash is listed. */
  public static final RevocationPartition EMPTY = new RevocationPartition(new long[0]);

  /** The halves of each hash, one hash behind the other: of a million, 16 MB. */
  private final long[] halves;

  private final byte[] filter;
  private final byte[] filterDigest;
  private final byte[] hashesDigest;

  private RevocationPartition(long[] halves) {
    this.halves = halves;
    this.filter =
        RevocationFilter.of(stream(halves).mapToLong(RevocationHash::fingerprint)).bytes();
    this.filterDigest = Sha256.of(filter);
    this.hashesDigest = Sha256.of(hashes());
  }

  /** The partition of hashes that have the same first byte, in any order. */
  public static RevocationPartition of(Collection<RevocationHash> hashes) {
    return hashes.isEmpty() ? EMPTY : new RevocationPartition(halves(new TreeSet<>(hashes)));
  }

  /**
   * Reads the bytes of {@link #hashes}.
   *
   * @param partition 0 to 255
   * @throws MalformedRevocationList when they are no hashes of this partition in ascending order
   */
  public static RevocationPartition read(byte[] hashes, int partition) {
    if (hashes.length % RevocationHash.BYTES != 0) {
      throw new MalformedRevocationList("a partition is a sequence of hashes of 16 bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(hashes);
    long[] halves =
        IntStream.range(0, hashes.length / Long.BYTES).mapToLong(i -> bytes.getLong()).toArray();
    RevocationHash before = null;
    for (RevocationHash hash : stream(halves).toList()) {
      if (hash.partition() != partition || before != null && before.compareTo(hash) >= 0) {
        throw new MalformedRevocationList("the hashes are not those of the partition in order");
      }
      before = hash;
    }
    return halves.length == 0 ? EMPTY : new RevocationPartition(halves);
  }

  /** The same with some hashes more and others less. */
  public RevocationPartition with(Set<RevocationHash> listed, Set<RevocationHash> unlisted) {
    TreeSet<RevocationHash> all = new TreeSet<>(stream(halves).toList());
    all.addAll(listed);
    all.removeAll(unlisted);
    return of(all);
  }

  private static long[] halves(TreeSet<RevocationHash> hashes) {
    long[] halves = new long[2 * hashes.size()];
    int i = 0;
    for (RevocationHash hash : hashes) {
      halves[i++] = hash.high();
      halves[i++] = hash.low();
    }
    return halves;
  }

  private static Stream<RevocationHash> stream(long[] halves) {
    return IntStream.range(0, halves.length / 2)
        .mapToObj(i -> new RevocationHash(halves[2 * i], halves[2 * i + 1]));
  }

  /** The listed hashes in ascending order. */
  public Stream<RevocationHash> stream() {
    return stream(halves);
  }

  /** The listed hashes that have the same value in the filter as another hash. */
  public Stream<RevocationHash> alike(RevocationHash other) {
    return stream().filter(hash -> hash.fingerprint() == other.fingerprint());
  }

  /** Whether a hash is listed, for certain. */
  public boolean contains(RevocationHash hash) {
    return stream().anyMatch(hash::equals);
  }

  /** How many hashes are listed. */
  public int count() {
    return halves.length / 2;
  }

  /** The exact form: the hashes in ascending order, 16 bytes each. */
  public byte[] hashes() {
    ByteBuffer bytes = ByteBuffer.allocate(halves.length * Long.BYTES);
    Arrays.stream(halves).forEach(bytes::putLong);
    return bytes.array();
  }

  /** The compressed form, see {@link RevocationFilter}. */
  public byte[] filter() {
    return filter.clone();
  }

  /** SHA-256 of {@link #filter}, 32 bytes. */
  public byte[] filterDigest() {
    return filterDigest.clone();
  }

  /** SHA-256 of {@link #filter}, in hexadecimal. */
  public String filterAddress() {
    return HexFormat.of().formatHex(filterDigest);
  }

  /** SHA-256 of {@link #hashes}, in hexadecimal. */
  public String hashesAddress() {
    return HexFormat.of().formatHex(hashesDigest);
  }
}
