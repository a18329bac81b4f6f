package az.pasport.tool;

import az.pasport.digest.Sha256;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.revocationlist.MalformedRevocationList;
import az.pasport.revocationlist.RevocationFilter;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationPartition;
import az.pasport.revocationlist.RevocationSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The compressed form of the list of revocations, as {@code /trust/compact-bundle} has it: filters,
 * or all hashes while they are few.
 *
 * @param filters of the partitions, by the first byte of a hash
 * @param partitions all hashes; empty where there are only filters
 */
record CompactRevocations(
    String country, List<RevocationFilter> filters, List<RevocationPartition> partitions)
    implements RevocationCheck {

  /**
   * Reads what a bundle has beside the index.
   *
   * @param index the signed index's content
   * @throws UnusableInput when it is not what the index describes
   */
  static CompactRevocations read(JsonNode bundle, JsonNode index) {
    try {
      CompactRevocations read =
          bundle.has("revocationHashes")
              ? ofHashes(bytes(bundle, "revocationHashes"), index.path("country").asText())
              : ofFilters(bytes(bundle, "revocationFilters"), index.path("country").asText());
      if (!read.digest().equals(index.path("filtersDigest").asText())) {
        throw new UnusableInput("the revocations in the trust file are not those of its index");
      }
      return read;
    } catch (MalformedRevocationList | IllegalArgumentException e) {
      throw new UnusableInput("the revocations in the trust file cannot be read", e);
    }
  }

  private static byte[] bytes(JsonNode bundle, String name) {
    return Base64.getDecoder().decode(bundle.path(name).asText());
  }

  private static CompactRevocations ofHashes(byte[] hashes, String country) {
    List<RevocationHash> all = new ArrayList<>();
    for (int i = 0; i < hashes.length; i += RevocationHash.BYTES) {
      all.add(
          RevocationHash.ofHex(
              HexFormat.of().formatHex(Arrays.copyOfRange(hashes, i, i + RevocationHash.BYTES))));
    }
    List<RevocationPartition> partitions = RevocationSet.of(all).partitions();
    return new CompactRevocations(
        country,
        partitions.stream()
            .map(partition -> RevocationFilter.read(ByteBuffer.wrap(partition.filter())))
            .toList(),
        partitions);
  }

  private static CompactRevocations ofFilters(byte[] whole, String country) {
    ByteBuffer bytes = ByteBuffer.wrap(whole);
    List<RevocationFilter> filters = new ArrayList<>();
    for (int i = 0; i < RevocationPartition.COUNT; i++) {
      filters.add(RevocationFilter.read(bytes));
    }
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException("there is more than the filters of all partitions");
    }
    return new CompactRevocations(country, filters, List.of());
  }

  private String digest() {
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    filters.forEach(filter -> digests.writeBytes(Sha256.of(filter.bytes())));
    return Sha256.hexOf(digests.toByteArray());
  }

  @Override
  public boolean revoke(Hcert hcert, Entry entry) {
    List<RevocationHash> hashes =
        List.of(
            RevocationHash.of(entry.identifier()),
            RevocationHash.of(country + entry.identifier()),
            RevocationHash.of(Revocations.hashedSignature(hcert)));
    List<RevocationHash> named =
        hashes.stream().filter(hash -> filters.get(hash.partition()).mayContain(hash)).toList();
    if (!named.isEmpty() && partitions.isEmpty()) {
      throw new RevocationUnconfirmed();
    }
    return named.stream().anyMatch(hash -> partitions.get(hash.partition()).contains(hash));
  }
}
