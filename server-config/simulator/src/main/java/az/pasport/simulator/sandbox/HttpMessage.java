package az.pasport.simulator.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A message as it goes over HTTP, to {@code /ws/records}.
 *
 * @param authorization the header's value; empty where nobody proves anything
 * @param action the operation's SOAPAction, without quotes
 */
public record HttpMessage(
    String contentType, Optional<String> authorization, String action, String envelope) {
  static final String NAMESPACE = "urn:az:pasport:records:v1";

  static String basic(String facility, String secret) {
    byte[] pair = (facility + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  HttpMessage withContentType(String other) {
    return new HttpMessage(other, authorization, action, envelope);
  }

  HttpMessage withAuthorization(Optional<String> other) {
    return new HttpMessage(contentType, other, action, envelope);
  }

  HttpMessage withEnvelope(String other) {
    return new HttpMessage(contentType, authorization, action, other);
  }
}
