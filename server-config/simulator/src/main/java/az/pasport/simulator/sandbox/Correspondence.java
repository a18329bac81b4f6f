package az.pasport.simulator.sandbox;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the sandbox's letters for a day. The number of a record that a letter names is asked for
 * as every hospital can: by {@code queryAcknowledgement}, with the secret of the record's facility.
 */
public final class Correspondence {
  private final Sandbox sandbox;
  private final Carrier carrier;
  private final LocalDate today;
  private final Map<String, String> numbers = new ConcurrentHashMap<>();

  /**
   * A correspondence.
   *
   * @param application Pasport's address without a slash at the end
   * @param today from which dates are counted
   */
  public Correspondence(Sandbox sandbox, URI application, LocalDate today) {
    this.sandbox = sandbox;
    this.carrier = new Carrier(application);
    this.today = today;
  }

  /** The letter as it goes over HTTP. */
  public Post post(Letter letter) {
    Post good =
        new Post(
            "text/xml; charset=utf-8",
            Optional.of(Post.basic(letter.facility(), sandbox.secretOf(letter.facility()))),
            Post.NAMESPACE + "/" + letter.operation(),
            Envelope.of(letter, today, this::recordOf));
    return letter.shape().of(good);
  }

  LocalDate today() {
    return today;
  }

  private String recordOf(String messageId) {
    return numbers.computeIfAbsent(messageId, this::ask);
  }

  private String ask(String messageId) {
    Letter question =
        new Letter(
            sandbox.senderOf(messageId),
            "queryAcknowledgement",
            messageId,
            Map.of(),
            List.of(),
            List.of(),
            Shape.AS_IT_SHOULD_BE);
    Told told = carrier.carry(post(question));
    return told.recordId()
        .orElseThrow(
            () -> new IllegalStateException(messageId + " was not accepted: " + told.text()));
  }
}
