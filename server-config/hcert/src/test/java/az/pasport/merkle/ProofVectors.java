package az.pasport.merkle;

import az.pasport.digest.Sha256;
import az.pasport.hcert.ConformanceData;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes {@code conformance/log-proofs.json}: entries, and proofs of them by our code. Another
 * implementation of RFC 9162 checks them ({@code log-proofs.test.js}).
 */
final class ProofVectors {
  static final Path FILE = ConformanceData.own().resolve("log-proofs.json");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ENTRIES = 70;

  private ProofVectors() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(
        FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
  }

  static ObjectNode json() {
    List<byte[]> entries =
        IntStream.range(0, ENTRIES).mapToObj(number -> Sha256.of("entry " + number)).toList();
    Map<List<Long>, TreeHash> stored = new HashMap<>();
    var tree =
        new GrowingTree(
            0,
            (level, index) -> TreeHash.EMPTY,
            (level, index, hash) -> stored.put(List.of((long) level, index), hash));
    ObjectNode json = JSON.createObjectNode();
    ArrayNode listed = json.putArray("entries");
    ArrayNode roots = json.putArray("roots").add(TreeHash.EMPTY.base64());
    for (byte[] entry : entries) {
      listed.add(Base64.getEncoder().encodeToString(entry));
      tree.add(TreeHash.ofLeaf(entry));
      roots.add(tree.root().base64());
    }
    ArrayNode inclusion = json.putArray("inclusion");
    ArrayNode consistency = json.putArray("consistency");
    for (int size : new int[] {1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 64, 65, ENTRIES}) {
      var some = new MerkleTree(size, (level, index) -> stored.get(List.of((long) level, index)));
      for (int index = 0; index < size; index += Math.max(1, size / 7)) {
        InclusionProof proof = some.inclusionProof(index);
        path(inclusion.addObject().put("index", index).put("size", size), proof.path());
        ConsistencyProof earlier = some.consistencyProof(index + 1L);
        path(consistency.addObject().put("from", index + 1).put("to", size), earlier.path());
      }
    }
    return json;
  }

  private static void path(ObjectNode proof, List<TreeHash> hashes) {
    ArrayNode path = proof.putArray("path");
    hashes.forEach(hash -> path.add(hash.base64()));
  }
}
