package az.pasport.revocationlist;

import az.pasport.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All listed hashes, by partition. Never changes; a set with changes shares the partitions that are
 * the same.
 */
public final class RevocationSet {
  /** No hash is listed. */
  public static final RevocationSet EMPTY =
      new RevocationSet(Collections.nCopies(RevocationPartition.COUNT, RevocationPartition.EMPTY));

  private final List<RevocationPartition> partitions;

  private RevocationSet(List<RevocationPartition> partitions) {
    this.partitions = List.copyOf(partitions);
  }

  /** The set of hashes, in any order. */
  public static RevocationSet of(Collection<RevocationHash> hashes) {
    return EMPTY.with(Set.copyOf(hashes), Set.of());
  }

  /**
   * The same with some hashes more and others less; only partitions that have one of them are made
   * anew.
   */
  public RevocationSet with(Set<RevocationHash> listed, Set<RevocationHash> unlisted) {
    Map<Integer, Set<RevocationHash>> more = byPartition(listed);
    Map<Integer, Set<RevocationHash>> less = byPartition(unlisted);
    return new RevocationSet(
        IntStream.range(0, RevocationPartition.COUNT)
            .mapToObj(
                i ->
                    more.containsKey(i) || less.containsKey(i)
                        ? partitions
                            .get(i)
                            .with(more.getOrDefault(i, Set.of()), less.getOrDefault(i, Set.of()))
                        : partitions.get(i))
            .toList());
  }

  private static Map<Integer, Set<RevocationHash>> byPartition(Set<RevocationHash> hashes) {
    return hashes.stream()
        .collect(Collectors.groupingBy(RevocationHash::partition, Collectors.toSet()));
  }

  /** Its 256 partitions, by the first byte of their hashes. */
  public List<RevocationPartition> partitions() {
    return partitions;
  }

  /** The listed hashes in ascending order. */
  public Stream<RevocationHash> stream() {
    return partitions.stream().flatMap(RevocationPartition::stream);
  }

  /** How many hashes are listed. */
  public int count() {
    return partitions.stream().mapToInt(RevocationPartition::count).sum();
  }

  /** The filters of all partitions, one behind the other. */
  public byte[] filters() {
    return joined(RevocationPartition::filter);
  }

  /** The hashes of all partitions in ascending order, 16 bytes each. */
  public byte[] hashes() {
    return joined(RevocationPartition::hashes);
  }

  /** SHA-256 of the 256 digests of the partitions' filters, one behind the other. */
  public byte[] filtersDigest() {
    return Sha256.of(joined(RevocationPartition::filterDigest));
  }

  private byte[] joined(Function<RevocationPartition, byte[]> part) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    partitions.stream().map(part).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
