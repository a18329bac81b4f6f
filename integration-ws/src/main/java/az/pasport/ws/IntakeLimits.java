package az.pasport.ws;

import az.pasport.ws.proof.MessageVerifier;
import java.time.Duration;

/** How much is taken at once; for the page that says so. */
public final class IntakeLimits {
  private IntakeLimits() {}

  /** Bytes of a message. */
  public static int messageBytes() {
    return SoapRequestFilter.LARGEST_MESSAGE;
  }

  /** Records of a batch. */
  public static int batchRecords() {
    return RecordsEndpoint.MOST_IN_BATCH;
  }

  /** How long a worker's token or a facility's signature is taken after its making. */
  public static Duration proofLife() {
    return MessageVerifier.LIFE;
  }
}
