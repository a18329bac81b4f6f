package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * By what a message is known again: a hash, so that it has one length whatever a sender writes.
 *
 * @param text see {@link Register#remember}
 * @param until from when the message is refused for its age
 */
record Mark(String text, Instant until) {
  static Mark ofNonce(FacilityCode facility, byte[] nonce, Instant until) {
    return of("nonce", facility, nonce, until);
  }

  static Mark ofMessage(FacilityCode facility, String messageId, Instant until) {
    return of("message", facility, messageId.getBytes(StandardCharsets.UTF_8), until);
  }

  private static Mark of(String kind, FacilityCode facility, byte[] value, Instant until) {
    MessageDigest digest = sha256();
    digest.update(kind.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(facility.value().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(value);
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    return new Mark(kind + ":" + hash, until);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
