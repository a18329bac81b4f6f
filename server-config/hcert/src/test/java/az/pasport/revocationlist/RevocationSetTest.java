package az.pasport.revocationlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sets of hashes, their filters and their changes. */
class RevocationSetTest {
  /** Few values in the high half, so that hashes share partitions and values in the filter. */
  @Provide
  Arbitrary<Set<RevocationHash>> hashes() {
    Arbitrary<Long> high =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(0, 1 << 22),
            Arbitraries.longs().between(-1 << 22, -1));
    return Combinators.combine(high, Arbitraries.longs().between(0, 3))
        .as(RevocationHash::new)
        .set()
        .ofMaxSize(60);
  }

  @Property(tries = 200)
  void filterHasEveryListedHash(@ForAll("hashes") Set<RevocationHash> listed) {
    RevocationSet set = RevocationSet.of(listed);
    ByteBuffer filters = ByteBuffer.wrap(set.filters());
    for (int i = 0; i < RevocationPartition.COUNT; i++) {
      RevocationFilter filter = RevocationFilter.read(filters);
      int partition = i;
      assertThat(listed)
          .filteredOn(hash -> hash.partition() == partition)
          .allMatch(filter::mayContain);
    }
    assertThat(filters.hasRemaining()).isFalse();
    assertThat(set.stream()).containsExactlyElementsOf(listed.stream().sorted().toList());
  }

  @Property(tries = 100)
  void changesGiveTheSameBytesAsTheSetMadeAnew(
      @ForAll("hashes") Set<RevocationHash> before,
      @ForAll("hashes") Set<RevocationHash> listed,
      @ForAll("hashes") Set<RevocationHash> others) {
    Set<RevocationHash> unlisted = new HashSet<>(others);
    unlisted.addAll(before.stream().limit(5).toList());
    unlisted.removeAll(listed);
    Set<RevocationHash> after = new HashSet<>(before);
    after.addAll(listed);
    after.removeAll(unlisted);

    RevocationSet changed = RevocationSet.of(before).with(listed, unlisted);

    assertThat(changed.filters()).isEqualTo(RevocationSet.of(after).filters());
    assertThat(changed.hashes()).isEqualTo(RevocationSet.of(after).hashes());
    assertThat(changed.filtersDigest()).isEqualTo(RevocationSet.of(after).filtersDigest());
  }

  @Property(tries = 100)
  void partitionsAreReadAsTheyArePublished(@ForAll("hashes") Set<RevocationHash> listed) {
    List<RevocationPartition> partitions = RevocationSet.of(listed).partitions();
    for (int i = 0; i < RevocationPartition.COUNT; i++) {
      byte[] hashes = partitions.get(i).hashes();
      assertThat(RevocationPartition.read(hashes, i).hashesAddress())
          .isEqualTo(partitions.get(i).hashesAddress());
    }
  }

  @Property(tries = 500)
  void hostileBytesAreRefusedAndNeverHarm(@ForAll byte[] bytes) {
    try {
      RevocationFilter read = RevocationFilter.read(ByteBuffer.wrap(bytes));
      assertThat(read.bytes())
          .isEqualTo(Arrays.copyOf(bytes, read.bytes().length))
          .hasSizeLessThanOrEqualTo(bytes.length);
    } catch (MalformedRevocationList e) {
      assertThat(e).hasMessageContaining("filter");
    }
  }

  @Example
  void sharesThePartitionsThatDoNotChange() {
    RevocationSet before =
        RevocationSet.of(List.of(RevocationHash.of("one"), RevocationHash.of("two")));
    RevocationHash added = RevocationHash.of("three");
    RevocationSet after = before.with(Set.of(added), Set.of());
    for (int i = 0; i < RevocationPartition.COUNT; i++) {
      if (i != added.partition()) {
        assertThat(after.partitions().get(i)).isSameAs(before.partitions().get(i));
      }
    }
  }

  @Example
  void refusesHashesOfAnotherPartitionOrOutOfOrder() {
    byte[] one = new RevocationHash(1, 1).bytes();
    byte[] two = new RevocationHash(1, 2).bytes();
    for (byte[] wrong : List.of(joined(two, one), joined(one, one), new byte[15])) {
      assertThatExceptionOfType(MalformedRevocationList.class)
          .isThrownBy(() -> RevocationPartition.read(wrong, 0));
    }
    assertThatExceptionOfType(MalformedRevocationList.class)
        .isThrownBy(() -> RevocationPartition.read(one, 1));
    assertThat(RevocationPartition.read(joined(one, two), 0).count()).isEqualTo(2);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}
