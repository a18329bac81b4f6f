package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.digest.Sha256;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationPartition;
import az.pasport.revocationlist.RevocationSet;
import az.pasport.testsupport.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The editions of the revocation list that a node serves, with the files that they name. */
class RevocationListsTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:30:00Z");
  private static final Duration REISSUED_AFTER = Duration.ofHours(12);
  private static final RevocationHash ONE = RevocationHash.of("URN:UVCI:01:AZ:ONE#A");

  private final SettableClock clock = new SettableClock(NOW);
  private final MemoryRevocationChanges database = new MemoryRevocationChanges();
  private final RevocationLists lists = node();

  private RevocationLists node() {
    RevocationLists node = new RevocationLists();
    node.changes = database;
    node.clock = clock;
    return node;
  }

  private PublishedRevocations current(RevocationLists node) {
    return node.current("P1D P7D", REISSUED_AFTER);
  }

  private PublishedRevocations after(Duration time, Set<RevocationHash> revoked) {
    clock.advance(time);
    database.revoked = revoked;
    return current(lists);
  }

  private static Set<RevocationHash> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> RevocationHash.of("URN:UVCI:01:AZ:" + i))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<RevocationHash> and(Set<RevocationHash> some, RevocationHash another) {
    Set<RevocationHash> all = new HashSet<>(some);
    all.add(another);
    return all;
  }

  private byte[] file(JsonNode entry) {
    byte[] content = lists.file(entry.path("file").asText()).orElseThrow().content().get();
    assertThat(Sha256.hexOf(content)).isEqualTo(entry.path("file").asText());
    assertThat(content).hasSize(entry.path("length").asInt());
    return content;
  }

  @Test
  void namesFilesByTheirContent() throws IOException {
    PublishedRevocations edition = after(Duration.ZERO, and(many(500), ONE));
    RevocationSet set = RevocationSet.of(database.revoked);

    JsonNode index = edition.index();
    assertThat(index.path("count").asInt()).isEqualTo(501);
    assertThat(index.path("filtersDigest").asText())
        .isEqualTo(HexFormat.of().formatHex(set.filtersDigest()));
    assertThat(file(index.path("filters"))).isEqualTo(set.filters());
    assertThat(file(index.path("hashes"))).isEqualTo(set.hashes());
    JsonNode partitions =
        new ObjectMapper().readTree(file(index.path("directory"))).path("partitions");
    assertThat(partitions).hasSize(RevocationPartition.COUNT);
    JsonNode entry = partitions.get(ONE.partition());
    byte[] hashes = lists.file(entry.path("hashes").asText()).orElseThrow().content().get();
    assertThat(RevocationPartition.read(hashes, ONE.partition()).contains(ONE)).isTrue();
    assertThat(hashes).hasSize(entry.path("hashesLength").asInt());
    assertThat(lists.file(entry.path("filter").asText()).orElseThrow().content().get())
        .hasSize(entry.path("filterLength").asInt());
  }

  @Test
  void allNodesPublishTheSame() {
    RevocationLists other = node();
    after(Duration.ZERO, many(300));
    current(other);
    after(Duration.ofHours(2), and(many(300), ONE));
    after(Duration.ofHours(2), many(299));
    RevocationLists late = node();

    for (RevocationLists node : List.of(other, late)) {
      assertThat(current(node).version()).isEqualTo(current(lists).version());
      assertThat(current(node).index()).isEqualTo(current(lists).index());
      assertThat(current(node).fullDocument()).isEqualTo(current(lists).fullDocument());
    }
  }

  @Test
  void namesInADeltaWhatCameAndWhatLeftSinceAnEarlierTime() {
    after(Duration.ZERO, many(20));
    long before = after(Duration.ofDays(2), many(20)).version();
    Set<RevocationHash> now = and(many(19), ONE);
    JsonNode index = after(Duration.ofHours(3), now).index();

    JsonNode delta = index.path("deltas").get(0);
    assertThat(delta.path("from").asLong()).isLessThanOrEqualTo(before);
    ByteBuffer bytes = ByteBuffer.wrap(file(delta));
    assertThat(bytes.getInt()).isEqualTo(1);
    assertThat(bytes.getInt()).isEqualTo(1);
    byte[] listed = new byte[RevocationHash.BYTES];
    bytes.get(listed);
    assertThat(listed).isEqualTo(ONE.bytes());
    assertThat(index.path("deltas"))
        .extracting(one -> one.path("from").asLong())
        .isSortedAccordingTo((one, other) -> Long.compare(other, one))
        .doesNotHaveDuplicates();
  }

  /** Whoever takes the one out of the filter would lose the other. */
  @Test
  void namesAgainWhatIsLikeAHashThatLeft() {
    RevocationHash twin = new RevocationHash(ONE.high(), ONE.low() ^ 1);
    after(Duration.ZERO, Set.of(ONE, twin));
    JsonNode index = after(Duration.ofDays(1), Set.of(twin)).index();
    ByteBuffer bytes = ByteBuffer.wrap(file(index.path("deltas").get(0)));
    assertThat(bytes.getInt()).as("listed").isEqualTo(1);
    assertThat(bytes.getInt()).as("not any more").isEqualTo(1);
  }

  @Test
  void servesTheFilesOfTheEditionBeforeForReadersThatHaveItsIndex() {
    String file = after(Duration.ZERO, many(10)).index().path("filters").path("file").asText();
    after(Duration.ofHours(1), many(20));
    for (int i = 1; i <= 30; i++) {
      after(Duration.ofSeconds(10), many(20 + i));
      assertThat(lists.file(file)).isPresent();
    }
    after(Duration.ofSeconds(10), many(100));
    assertThat(lists.file(file)).isEmpty();
  }

  @Test
  void looksAtOnceForAFileThatAnotherNodeHasPublished() {
    RevocationLists other = node();
    after(Duration.ZERO, many(10));
    current(other);
    JsonNode index = after(Duration.ofSeconds(7), many(11)).index();
    clock.advance(Duration.ofSeconds(1));
    assertThat(other.file(index.path("filters").path("file").asText())).isPresent();
  }

  @Test
  void findsFilesOfTheStoredEditionOnANodeThatHasJustStarted() {
    String file = after(Duration.ZERO, many(10)).index().path("filters").path("file").asText();
    assertThat(node().file(file)).isPresent();
  }

  /** Otherwise a stranger who names files decides how often editions are made. */
  @Test
  void makesNoEditionForWhoAsksForAFile() {
    long version = after(Duration.ZERO, many(10)).version();
    database.revoked = many(11);
    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofSeconds(2));
      assertThat(lists.file("0".repeat(64))).isEmpty();
      assertThat(lists.heldVersion()).isEqualTo(version);
    }
    assertThat(current(lists).version()).as("nor do they hold it up").isGreaterThan(version);
  }

  @Test
  void anEditionStandsForAWhile() {
    lists.pause = Duration.ofSeconds(30);
    long version = after(Duration.ZERO, many(10)).version();
    assertThat(after(Duration.ofSeconds(29), many(11)).version()).isEqualTo(version);
    RevocationLists other = node();
    other.pause = lists.pause;
    assertThat(current(other).version()).isEqualTo(version);
    assertThat(after(Duration.ofSeconds(6), many(12)).index().path("count").asInt()).isEqualTo(12);
  }

  @Test
  void aListThatIsLongIsNotPublishedAsOneFileOfHashes() {
    JsonNode index = after(Duration.ZERO, many(65_537)).index();
    assertThat(index.has("hashes")).isFalse();
    assertThat(current(lists).bundled().getKey()).isEqualTo("revocationFilters");
    assertThat(file(index.path("filters")).length).isLessThan(65_537 * 4);
  }

  @Test
  void asksTheDatabaseAgainAfterSecondsOnly() {
    PublishedRevocations edition = after(Duration.ZERO, many(3));
    database.answers = false;
    assertThat(current(lists)).isSameAs(edition);
    clock.advance(Duration.ofSeconds(5));
    assertThatExceptionOfType(EJBException.class).isThrownBy(() -> current(lists));
    assertThat(lists.file(edition.index().path("filters").path("file").asText())).isPresent();
  }
}
