package az.pasport.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** JSON, read and written. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  static String object(String name, String value) {
    return MAPPER.createObjectNode().put(name, value).toString();
  }

  static String object(String name, String value, String otherName, String otherValue) {
    return MAPPER.createObjectNode().put(name, value).put(otherName, otherValue).toString();
  }

  /** What a JWS says; its signature is others' business. */
  static JsonNode payload(String jws) {
    byte[] payload = Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]);
    return parse(new String(payload, StandardCharsets.UTF_8));
  }
}
