package az.pasport.web.api.trust;

import az.pasport.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A file as it is served.
 *
 * @param etag without its quotation marks
 */
record TrustFile(
    String type, String name, String etag, String cacheControl, Supplier<byte[]> content) {
  /** Short, because a revocation counts from the next document on. */
  private static final int SECONDS_CACHED = 60;

  private static final Duration FOR_EVER = Duration.ofDays(365);

  /** A document that another one replaces in time. */
  static TrustFile of(String type, String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    String etag = Sha256.hexOf(content).substring(0, 32);
    return new TrustFile(type, name, etag, "public, max-age=" + SECONDS_CACHED, () -> content);
  }

  /** A file whose name is the digest of its content: it never changes. */
  static TrustFile namedByDigest(String type, String name, Supplier<byte[]> content) {
    String cacheControl = "public, max-age=" + FOR_EVER.toSeconds() + ", immutable";
    return new TrustFile(type, name, name, cacheControl, content);
  }
}
