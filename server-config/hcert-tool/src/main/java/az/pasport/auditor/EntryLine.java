package az.pasport.auditor;

import az.pasport.audit.EntryContent;
import az.pasport.audit.SealedEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;

/** An entry as a line of an export: a JSON object. */
final class EntryLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EntryLine() {}

  static String of(SealedEntry entry) {
    EntryContent content = entry.content();
    try {
      return JSON.writeValueAsString(
          JSON.createObjectNode()
              .put("place", entry.place())
              .put("format", content.format())
              .put("doneAt", content.doneAt().toString())
              .put("actor", content.actor())
              .put("deed", content.deed())
              .put("subject", content.subject())
              .put("address", content.address())
              .put("times", content.times())
              .put("hash", entry.hash()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SealedEntry parse(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return new SealedEntry(
          json.path("place").asLong(),
          new EntryContent(
              json.path("format").asInt(),
              Instant.parse(json.path("doneAt").asText()),
              json.path("actor").asText(),
              json.path("deed").asText(),
              json.path("subject").asText(),
              json.path("address").asText(),
              json.path("times").asInt()),
          json.path("hash").asText());
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("no entry of an audit", e);
    }
  }
}
