package az.pasport.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What an action needs, kept as JSON. */
final class Payload {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Payload() {}

  static String write(Object payload) {
    try {
      return JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no payload: " + payload.getClass(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      // Without the cause, which quotes the payload.
      throw new IllegalStateException("a stored payload is no " + type.getName());
    }
  }
}
