package az.pasport.trustlist;

import java.util.function.Supplier;

/**
 * A file that an edition of the revocation list names by the SHA-256 of its content, so that it
 * never changes.
 *
 * @param type the media type
 */
public record RevocationFile(String type, Supplier<byte[]> content) {
  static RevocationFile binary(Supplier<byte[]> content) {
    return new RevocationFile("application/octet-stream", content);
  }
}
