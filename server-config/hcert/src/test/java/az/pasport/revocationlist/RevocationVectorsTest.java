package az.pasport.revocationlist;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.ConformanceData;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The bytes of {@code revocations.json}, which the offline checker reads, too. */
class RevocationVectorsTest {
  private static final JsonNode VECTORS =
      ConformanceData.read(ConformanceData.own().resolve("revocations.json"));

  @TestFactory
  Stream<DynamicTest> makesAndReadsTheFilters() {
    List<DynamicTest> tests = new ArrayList<>();
    VECTORS
        .path("filters")
        .forEach(
            vector ->
                tests.add(
                    DynamicTest.dynamicTest(vector.path("name").asText(), () -> check(vector))));
    return tests.stream();
  }

  private static void check(JsonNode vector) {
    List<RevocationHash> hashes = hashes(vector.path("hashes"));
    RevocationPartition partition = RevocationPartition.of(hashes);
    assertThat(HexFormat.of().formatHex(partition.filter()))
        .isEqualTo(vector.path("filter").asText());
    RevocationFilter read = RevocationFilter.read(ByteBuffer.wrap(partition.filter()));
    assertThat(read.bytes()).isEqualTo(partition.filter());
    assertThat(hashes)
        .allMatch(read::mayContain)
        .allMatch(partition::contains)
        .allMatch(hash -> hash.partition() == vector.path("partition").asInt());
    assertThat(hashes(vector.path("alike")))
        .allMatch(read::mayContain)
        .noneMatch(partition::contains);
    assertThat(hashes(vector.path("absent"))).noneMatch(read::mayContain);
  }

  @Test
  void changesASetByADelta() {
    JsonNode vector = VECTORS.path("delta");
    RevocationSet before = RevocationSet.of(hashes(vector.path("before")));
    RevocationSet after = RevocationSet.of(hashes(vector.path("after")));
    Set<RevocationHash> gone = new HashSet<>(hashes(vector.path("before")));
    gone.removeAll(hashes(vector.path("after")));
    Set<RevocationHash> listed = new HashSet<>(hashes(vector.path("after")));
    listed.removeAll(hashes(vector.path("before")));
    // Still listed, and of the same value in the filter as one that left.
    gone.forEach(
        hash ->
            before
                .with(listed, gone)
                .partitions()
                .get(hash.partition())
                .alike(hash)
                .forEach(listed::add));

    RevocationDelta delta = new RevocationDelta(listed, gone);

    assertThat(HexFormat.of().formatHex(delta.bytes())).isEqualTo(vector.path("delta").asText());
    assertThat(HexFormat.of().formatHex(before.filtersDigest()))
        .isEqualTo(vector.path("filtersDigestBefore").asText());
    for (RevocationSet changed : List.of(before.with(listed, gone), after)) {
      assertThat(HexFormat.of().formatHex(changed.filtersDigest()))
          .isEqualTo(vector.path("filtersDigest").asText());
    }
  }

  private static List<RevocationHash> hashes(JsonNode list) {
    List<RevocationHash> hashes = new ArrayList<>();
    list.forEach(hex -> hashes.add(RevocationHash.ofHex(hex.asText())));
    return hashes;
  }
}
