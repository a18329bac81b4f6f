package az.pasport.security;

import az.pasport.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * By what a message is recognised when it comes again: a hash, so that it has one length whatever a
 * sender writes.
 *
 * @param text at most 64 characters of {@code A-Z a-z 0-9 - _ :}
 * @param until from when the message is refused for its age, and the key may be forgotten
 */
public record ReplayKey(String text, Instant until) {
  /** The key of a nonce, which a facility must not use twice. */
  public static ReplayKey ofNonce(FacilityCode facility, byte[] nonce, Instant until) {
    return of("nonce", facility, nonce, until);
  }

  public static ReplayKey ofMessage(FacilityCode facility, String messageId, Instant until) {
    return of("message", facility, messageId.getBytes(StandardCharsets.UTF_8), until);
  }

  private static ReplayKey of(String kind, FacilityCode facility, byte[] value, Instant until) {
    byte[] named = (kind + '\0' + facility + '\0').getBytes(StandardCharsets.UTF_8);
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(named, value));
    return new ReplayKey(kind + ":" + hash, until);
  }
}
