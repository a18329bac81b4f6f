package az.pasport.auditor;

import az.pasport.merkle.TreeHash;
import az.pasport.tool.SignedDocument;
import az.pasport.tool.UnusableInput;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A signed head of the transparency log's tree, whose signature was checked.
 *
 * @param log the log's name
 * @param size how many entries the tree has
 * @param jws as it was published
 */
record SignedTreeHead(String log, long size, TreeHash root, Instant issuedAt, String jws) {
  /** The header {@code typ} of a signed head. */
  private static final String TYPE = "pasport-tree-head";

  /**
   * Reads a head.
   *
   * @param anchor the authority to which its key must lead
   * @throws UnusableInput for anything but a rightly signed head
   */
  static SignedTreeHead read(String jws, Optional<X509Certificate> anchor) {
    JsonNode payload =
        SignedDocument.payload(TYPE, SignedDocument.SIGNS_DOCUMENTS, jws.strip(), anchor);
    try {
      long size = payload.path("size").asLong(-1);
      if (size < 0 || payload.path("log").asText().isEmpty()) {
        throw new UnusableInput("a signed tree head names no size or no log");
      }
      return new SignedTreeHead(
          payload.path("log").asText(),
          size,
          TreeHash.parse(payload.path("root").asText()),
          Instant.parse(payload.path("issuedAt").asText()),
          jws.strip());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnusableInput("a signed tree head names no root or no time", e);
    }
  }

  /** For people. */
  String describe() {
    return "the head of " + size + " entries signed at " + issuedAt;
  }
}
