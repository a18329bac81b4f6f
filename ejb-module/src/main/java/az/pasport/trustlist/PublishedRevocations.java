package az.pasport.trustlist;

import az.pasport.digest.Sha256;
import az.pasport.keys.DocumentSigner;
import az.pasport.revocationlist.RevocationDelta;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationPartition;
import az.pasport.revocationlist.RevocationSet;
import az.pasport.trustlist.RevocationListChanges.Change;
import az.pasport.trustlist.RevocationListChanges.Edition;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An edition of the revocation list in all its forms, as {@code server-config/docs/trust.md}
 * specifies them: the index, the files that it names, and the one full document of old readers.
 * Everything follows from the hashes and the dates, so all nodes publish the same.
 */
final class PublishedRevocations {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A list that is no longer than this is also published as a whole of exact hashes, 1 MB. */
  private static final int MOST_IN_EXACT_FILE = 65_536;

  private final long version;
  private final Instant issuedAt;
  private final RevocationSet set;
  private final Map<String, RevocationFile> files = new HashMap<>();
  private final ObjectNode index = JSON.createObjectNode();

  private PublishedRevocations(long version, Instant issuedAt, RevocationSet set) {
    this.version = version;
    this.issuedAt = issuedAt;
    this.set = set;
  }

  /**
   * @param ages of the copies for which there are deltas, as far as the edition has what changed
   *     since
   */
  static PublishedRevocations of(RevocationSet set, Edition edition, List<Duration> ages) {
    var published = new PublishedRevocations(edition.version(), edition.issuedAt(), set);
    published.describe();
    published.addDeltas(edition, ages);
    return published;
  }

  private void describe() {
    index.put("country", DocumentSigner.COUNTRY);
    index.put("count", set.count());
    index.put("filtersDigest", HexFormat.of().formatHex(set.filtersDigest()));
    byte[] filters = set.filters();
    index.set("filters", file(RevocationFile.binary(() -> filters)));
    if (set.count() <= MOST_IN_EXACT_FILE) {
      index.set("hashes", file(RevocationFile.binary(set::hashes)));
    }
    byte[] directory = directory().toString().getBytes(StandardCharsets.UTF_8);
    index.set("directory", file(new RevocationFile("application/json", () -> directory)));
  }

  private ObjectNode directory() {
    ObjectNode directory = JSON.createObjectNode();
    ArrayNode partitions = directory.putArray("partitions");
    for (RevocationPartition partition : set.partitions()) {
      ObjectNode entry = partitions.addObject();
      entry.put("count", partition.count());
      entry.put("filter", partition.filterAddress());
      entry.put("filterLength", partition.filter().length);
      entry.put("hashes", partition.hashesAddress());
      entry.put("hashesLength", partition.count() * RevocationHash.BYTES);
      files.put(partition.filterAddress(), RevocationFile.binary(partition::filter));
      files.put(partition.hashesAddress(), RevocationFile.binary(partition::hashes));
    }
    return directory;
  }

  /** The newest is first. Of two that say the same only the one that reaches further back. */
  private void addDeltas(Edition edition, List<Duration> ages) {
    List<ObjectNode> deltas = new ArrayList<>();
    long before = Long.MIN_VALUE;
    for (Duration age : ages) {
      long since = RevocationListChanges.since(issuedAt, age);
      if (since < edition.recentSince()) {
        continue;
      }
      List<Change> changes =
          edition.recent().stream().filter(change -> change.in() > since).toList();
      if (changes.size() != before) {
        byte[] delta = delta(changes).bytes();
        ObjectNode entry = JSON.createObjectNode().put("from", since);
        entry.setAll(file(RevocationFile.binary(() -> delta)));
        deltas.add(0, entry);
        before = changes.size();
      }
    }
    index.putArray("deltas").addAll(deltas);
  }

  /**
   * Whoever takes a hash out of a filter takes out every hash with the same value: one of those
   * that is still listed is named again.
   */
  private RevocationDelta delta(List<Change> changes) {
    Set<RevocationHash> listed = hashes(changes, true);
    Set<RevocationHash> unlisted = hashes(changes, false);
    unlisted.removeAll(listed);
    for (RevocationHash gone : unlisted) {
      set.partitions().get(gone.partition()).alike(gone).forEach(listed::add);
    }
    return new RevocationDelta(listed, unlisted);
  }

  private static Set<RevocationHash> hashes(List<Change> changes, boolean listed) {
    return changes.stream()
        .filter(change -> change.listed() == listed)
        .map(Change::hash)
        .collect(Collectors.toSet());
  }

  /** Adds a file; its name and length. */
  private ObjectNode file(RevocationFile file) {
    byte[] content = file.content().get();
    String name = Sha256.hexOf(content);
    files.put(name, file);
    return JSON.createObjectNode().put("file", name).put("length", content.length);
  }

  long version() {
    return version;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  RevocationSet set() {
    return set;
  }

  Optional<RevocationFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** What the index says, without version and dates. */
  ObjectNode index() {
    return index;
  }

  /** What the one full document says, without version and dates. */
  ObjectNode fullDocument() {
    ObjectNode content = JSON.createObjectNode();
    content.put("country", DocumentSigner.COUNTRY);
    ArrayNode identifiers = content.putArray("identifier");
    set.stream()
        .map(hash -> Base64.getEncoder().encodeToString(hash.bytes()))
        // In an order that says nothing about when each was revoked.
        .sorted()
        .forEachOrdered(identifiers::add);
    content.putArray("countryIdentifier");
    content.putArray("signature");
    return content;
  }

  /** A file of the index, in base64, as a bundle carries it: the exact hashes of a short list. */
  Map.Entry<String, String> bundled() {
    boolean isShort = index.has("hashes");
    Supplier<byte[]> content = isShort ? set::hashes : set::filters;
    return Map.entry(
        isShort ? "revocationHashes" : "revocationFilters",
        Base64.getEncoder().encodeToString(content.get()));
  }
}
