package az.pasport.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two messages say the same: SHA-256 over their fields in a fixed order. */
final class PayloadHash {
  private static final ObjectMapper FIELDS = new ObjectMapper();

  private PayloadHash() {}

  static String of(Submission submission) {
    try {
      // The class name parts a dose from a recovery whose fields happen to be alike.
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          submission
              .getClass()
              .getSimpleName()
              .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(FIELDS.writeValueAsBytes(submission)));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("every JDK has SHA-256, and a submission is plain text", e);
    }
  }
}
