package az.pasport.simulator.sandbox;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the sandbox's messages for a day. The number of a record that a message names is queried as
 * every hospital can: by {@code queryAcknowledgement}, with the secret of the record's facility.
 */
public final class MessageFactory {
  private final Sandbox sandbox;
  private final RecordsClient client;
  private final LocalDate today;
  private final Map<String, String> recordIds = new ConcurrentHashMap<>();

  /**
   * Creates a factory.
   *
   * @param application Pasport's address without a slash at the end
   * @param today from which dates are counted
   */
  public MessageFactory(Sandbox sandbox, URI application, LocalDate today) {
    this.sandbox = sandbox;
    this.client = new RecordsClient(application);
    this.today = today;
  }

  /** The message as it is sent over HTTP. */
  public HttpMessage message(MessageTemplate template) {
    HttpMessage good =
        new HttpMessage(
            "text/xml; charset=utf-8",
            Optional.of(
                HttpMessage.basic(template.facility(), sandbox.secretOf(template.facility()))),
            HttpMessage.NAMESPACE + "/" + template.operation(),
            EnvelopeWriter.of(template, today, this::recordOf));
    return template.defect().applyTo(good);
  }

  LocalDate today() {
    return today;
  }

  private String recordOf(String messageId) {
    return recordIds.computeIfAbsent(messageId, this::ask);
  }

  private String ask(String messageId) {
    MessageTemplate query =
        new MessageTemplate(
            sandbox.senderOf(messageId),
            "queryAcknowledgement",
            messageId,
            Map.of(),
            List.of(),
            List.of(),
            MessageDefect.NONE);
    ResponseSummary response = client.send(message(query));
    return response
        .recordId()
        .orElseThrow(
            () -> new IllegalStateException(messageId + " was not accepted: " + response.text()));
  }
}
