package az.pasport.intake;

import az.pasport.digest.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Tells whether two messages say the same: SHA-256 over their values, as {@link NormalizedMessage}
 * has them, so that a message which another serialiser writes is the same.
 *
 * @param ofValues what is stored of a message
 * @param ofText the same over the values as they were sent: what was stored before values were
 *     normalised
 */
record PayloadHash(String ofValues, String ofText) {
  private static final ObjectMapper FIELDS = new ObjectMapper();

  static PayloadHash of(Submission submission) {
    return of(submission.getClass().getSimpleName(), submission);
  }

  static PayloadHash of(Correction correction) {
    return of("Correction of " + correction.replacement().getClass().getSimpleName(), correction);
  }

  static PayloadHash of(WithdrawalRequest withdrawal) {
    // Part of the digests that are stored: it must not follow the name of the class.
    return of("TakingBack", withdrawal);
  }

  static PayloadHash of(Confirmation confirmation) {
    return of("Confirmation", confirmation);
  }

  /** Whether this message is the one of which a hash was stored. */
  boolean matches(String stored) {
    return stored.equals(ofValues) || stored.equals(ofText);
  }

  private static PayloadHash of(String kind, Object message) {
    return new PayloadHash(
        digest(kind + " by values ", NormalizedMessage.of(FIELDS.valueToTree(message))),
        digest(kind, message));
  }

  private static String digest(String kind, Object message) {
    try {
      // The class name parts a dose from a recovery whose fields happen to be alike.
      return HexFormat.of()
          .formatHex(
              Sha256.of(
                  kind.getBytes(StandardCharsets.US_ASCII), FIELDS.writeValueAsBytes(message)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a submission is plain text", e);
    }
  }
}
