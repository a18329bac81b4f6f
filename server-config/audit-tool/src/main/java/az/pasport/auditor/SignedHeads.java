package az.pasport.auditor;

import az.pasport.audit.ChainHead;
import az.pasport.audit.KnownHead;
import az.pasport.tool.SignedDocument;
import az.pasport.tool.UnusableInput;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Signed heads from files and addresses: {@code /trust/audit-head} is one, {@code
 * /trust/audit-heads/DAY} has one in each line.
 *
 * @param anchor the authority to which the keys of the heads must lead
 */
record SignedHeads(Optional<X509Certificate> anchor) {
  /** The header {@code typ} of a signed head. */
  static final String TYPE = "pasport-audit-head";

  /** The extended key usage "signs heads of Pasport's audit", see keys.md. */
  static final String SIGNS_HEADS = "2.25.150471016180940938388779489497805094344";

  /**
   * The heads of a file or address, at least one.
   *
   * @throws UnusableInput if it cannot be read, or holds anything but rightly signed heads
   */
  List<KnownHead> of(String place) {
    List<String> lines =
        text(place).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      throw new UnusableInput("no signed head at " + place);
    }
    return lines.stream().map(this::head).toList();
  }

  /**
   * One head.
   *
   * @throws UnusableInput for anything but a rightly signed head
   */
  KnownHead head(String jws) {
    JsonNode payload = SignedDocument.payload(TYPE, SIGNS_HEADS, jws, anchor);
    long place = payload.path("place").asLong();
    if (place < 1) {
      throw new UnusableInput("a signed head names no place");
    }
    return new KnownHead(
        new ChainHead(place, payload.path("hash").asText()),
        "the head signed at " + payload.path("issuedAt").asText());
  }

  private static String text(String place) {
    try {
      return place.startsWith("http://") || place.startsWith("https://")
          ? HttpText.get(URI.create(place))
          : Files.readString(Path.of(place), StandardCharsets.US_ASCII);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableInput("no signed head can be read at " + place, e);
    }
  }
}
