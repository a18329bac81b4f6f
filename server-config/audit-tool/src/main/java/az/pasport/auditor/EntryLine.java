package az.pasport.auditor;

import az.pasport.audit.EntryContent;
import az.pasport.audit.PersonalParts;
import az.pasport.audit.SealedEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** An entry as a line of an export: a JSON object. */
final class EntryLine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PERSONAL = "personal";

  private EntryLine() {}

  static String of(SealedEntry entry) {
    EntryContent content = entry.content();
    ObjectNode line =
        JSON.createObjectNode()
            .put("place", entry.place())
            .put("format", content.format())
            .put("doneAt", content.doneAt().toString())
            .put("actor", content.actor())
            .put("deed", content.deed())
            .put("subject", content.subject())
            .put("address", content.address())
            .put("times", content.times())
            .put("personalDigest", content.personalDigest())
            .put("hash", entry.hash());
    entry
        .personal()
        .ifPresent(
            parts ->
                line.putObject(PERSONAL)
                    .put("salt", parts.salt())
                    .put("actor", parts.actor())
                    .put("subject", parts.subject())
                    .put("address", parts.address()));
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /**
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
              json.path("times").asInt(),
              json.path("personalDigest").asText()),
          json.path("hash").asText(),
          json.has(PERSONAL) ? Optional.of(personal(json.get(PERSONAL))) : Optional.empty());
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("no entry of an audit", e);
    }
  }

  private static PersonalParts personal(JsonNode json) {
    return new PersonalParts(
        json.path("salt").asText(),
        json.path("actor").asText(),
        json.path("subject").asText(),
        json.path("address").asText());
  }
}
