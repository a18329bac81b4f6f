package az.pasport.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tree and its proofs: by the vectors of the reference implementation of Certificate
 * Transparency (merkle_tree_test of google/certificate-transparency, RFC 6962 and 9162), and by the
 * RFC's own recursive definitions.
 */
class MerkleTreeTest {
  private static final List<byte[]> REFERENCE =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();

  private final Map<String, TreeHash> stored = new HashMap<>();

  private GrowingTree grow(List<byte[]> entries) {
    var tree = new GrowingTree(0, this::at, this::put);
    entries.forEach(entry -> tree.add(TreeHash.ofLeaf(entry)));
    return tree;
  }

  private void put(int level, long index, TreeHash hash) {
    assertThat(stored.put(level + "/" + index, hash)).as("completed once").isNull();
  }

  private TreeHash at(int level, long index) {
    return stored.get(level + "/" + index);
  }

  private MerkleTree tree(long size) {
    return new MerkleTree(size, this::at);
  }

  private static List<byte[]> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static String hex(TreeHash hash) {
    return HexFormat.of().formatHex(hash.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void rootIsTheReferenceImplementations(int size, String root) {
    assertThat(hex(grow(REFERENCE.subList(0, size)).root())).isEqualTo(root);
    assertThat(hex(tree(size).root())).isEqualTo(root);
  }

  @Test
  void proofsAreTheReferenceImplementations() {
    grow(REFERENCE);

    assertThat(tree(8).inclusionProof(5).path())
        .extracting(MerkleTreeTest::hex)
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(tree(8).consistencyProof(6).path())
        .extracting(MerkleTreeTest::hex)
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(tree(5).consistencyProof(2).path())
        .extracting(MerkleTreeTest::hex)
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Property(tries = 200)
  void treeAndProofsAreThoseOfTheDefinition(
      @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int some) {
    stored.clear();
    List<byte[]> entries = entries(size);
    int index = some % size;
    TreeHash root = grow(entries).root();

    assertThat(root).isEqualTo(NaiveTree.head(entries));
    assertThat(tree(size).root()).isEqualTo(root);
    InclusionProof inclusion = tree(size).inclusionProof(index);
    assertThat(inclusion.path()).isEqualTo(NaiveTree.path(index, entries));
    assertThat(inclusion.proves(TreeHash.ofLeaf(entries.get(index)), root)).isTrue();
    int from = index + 1;
    ConsistencyProof consistency = tree(size).consistencyProof(from);
    assertThat(consistency.path()).isEqualTo(NaiveTree.proof(from, entries));
    assertThat(consistency.proves(NaiveTree.head(entries.subList(0, from)), root)).isTrue();
  }

  @Property(tries = 200)
  void treeThatIsReadAgainGrowsOn(
      @ForAll @IntRange(max = 300) int before, @ForAll @IntRange(max = 300) int more) {
    stored.clear();
    List<byte[]> entries = entries(before + more);
    grow(entries.subList(0, before));
    var later = new GrowingTree(before, this::at, this::put);
    entries.subList(before, before + more).forEach(entry -> later.add(TreeHash.ofLeaf(entry)));

    assertThat(later.root()).isEqualTo(NaiveTree.head(entries));
    assertThat(later.size()).isEqualTo(before + more);
  }

  @Property(tries = 200)
  void proofProvesNothingElse(
      @ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 99) int some) {
    stored.clear();
    List<byte[]> entries = entries(size);
    int index = some % size;
    TreeHash root = grow(entries).root();
    TreeHash leaf = TreeHash.ofLeaf(entries.get(index));
    InclusionProof proof = tree(size).inclusionProof(index);
    TreeHash other = TreeHash.ofLeaf(new byte[] {7});

    assertThat(proof.proves(other, root)).isFalse();
    assertThat(proof.proves(leaf, other)).isFalse();
    assertThat(new InclusionProof((index + 1) % size, size, proof.path()).proves(leaf, root))
        .isFalse();
    assertThat(new InclusionProof(index, size, longer(proof.path())).proves(leaf, root)).isFalse();
    assertThat(new InclusionProof(index, size, shorter(proof.path())).proves(leaf, root)).isFalse();
    assertThat(new InclusionProof(-1, size, proof.path()).proves(leaf, root)).isFalse();
    assertThat(new InclusionProof(size, size, proof.path()).proves(leaf, root)).isFalse();
  }

  @Property(tries = 200)
  void treeThatDoesNotBeginWithAnEarlierOneIsNotProved(
      @ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 98) int some) {
    stored.clear();
    List<byte[]> entries = entries(size);
    int from = some % (size - 1) + 1;
    TreeHash root = grow(entries).root();
    TreeHash earlier = tree(from).root();
    List<byte[]> changed = new ArrayList<>(entries.subList(0, from));
    changed.set(some % from, new byte[] {7});
    List<byte[]> reordered = new ArrayList<>(entries.subList(0, from));
    Collections.swap(reordered, 0, from - 1);
    ConsistencyProof proof = tree(size).consistencyProof(from);

    assertThat(proof.proves(earlier, root)).isTrue();
    assertThat(proof.proves(NaiveTree.head(changed), root)).isFalse();
    assertThat(proof.proves(earlier, NaiveTree.head(changed))).isFalse();
    if (from > 1) {
      assertThat(proof.proves(NaiveTree.head(reordered), root)).isFalse();
    }
    assertThat(new ConsistencyProof(from, size, longer(proof.path())).proves(earlier, root))
        .isFalse();
    assertThat(new ConsistencyProof(from, size, shorter(proof.path())).proves(earlier, root))
        .isFalse();
    assertThat(new ConsistencyProof(size, from, proof.path()).proves(root, earlier)).isFalse();
    assertThat(new ConsistencyProof(-1, size, proof.path()).proves(earlier, root)).isFalse();
  }

  @Test
  void emptyTreeAndTheTreeItselfNeedNoHashes() {
    TreeHash root = grow(REFERENCE).root();

    assertThat(tree(8).consistencyProof(0).proves(TreeHash.EMPTY, root)).isTrue();
    assertThat(tree(8).consistencyProof(0).proves(root, root)).isFalse();
    assertThat(tree(8).consistencyProof(8).proves(root, root)).isTrue();
    assertThat(tree(8).consistencyProof(8).proves(TreeHash.EMPTY, root)).isFalse();
  }

  @Test
  void refusesWhatIsNotInTheTree() {
    grow(REFERENCE);

    assertThatThrownBy(() -> tree(8).inclusionProof(8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree(8).inclusionProof(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree(8).consistencyProof(9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MerkleTree(-1, this::at))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TreeHash.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TreeHash.parse("no base64"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashIsReadBackAsItIsWritten() {
    TreeHash hash = TreeHash.ofLeaf(REFERENCE.get(3));

    assertThat(TreeHash.parse(hash.base64())).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(TreeHash.of(hash.bytes())).hasToString(hash.base64());
    assertThat(Arrays.equals(hash.bytes(), TreeHash.EMPTY.bytes())).isFalse();
  }

  private static List<TreeHash> longer(List<TreeHash> path) {
    List<TreeHash> more = new ArrayList<>(path);
    more.add(TreeHash.EMPTY);
    return more;
  }

  private static List<TreeHash> shorter(List<TreeHash> path) {
    return path.isEmpty() ? longer(path) : path.subList(0, path.size() - 1);
  }
}
