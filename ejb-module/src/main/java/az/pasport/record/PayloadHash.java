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
    return of(submission.getClass().getSimpleName(), (Object) submission);
  }

  static String of(Correction correction) {
    return of("Correction of " + correction.replacement().getClass().getSimpleName(), correction);
  }

  static String of(TakingBack takingBack) {
    return of("TakingBack", takingBack);
  }

  static String of(Confirmation confirmation) {
    return of("Confirmation", confirmation);
  }

  private static String of(String kind, Object message) {
    try {
      // The class name parts a dose from a recovery whose fields happen to be alike.
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(kind.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(FIELDS.writeValueAsBytes(message)));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("every JDK has SHA-256, and a submission is plain text", e);
    }
  }
}
