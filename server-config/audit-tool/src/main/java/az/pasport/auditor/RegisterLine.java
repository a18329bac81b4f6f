package az.pasport.auditor;

import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogSalt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A certificate of the Agency's register, as a line of its export: a JSON object. It names nobody.
 *
 * @param certificate its public number
 * @param isReadable whether the register's text of it can be read
 * @param entry its entry in the log; empty where the register has no salt for it
 */
record RegisterLine(
    String certificate, Instant issuedAt, boolean isReadable, Optional<LogEntry> entry) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNREADABLE = "unreadable";

  /**
   * Writes a line.
   *
   * @param signedDigest SHA-256 of the bytes under the signature
   */
  static String write(
      String certificate, Instant issuedAt, byte[] signedDigest, Optional<LogSalt> salt) {
    ObjectNode line =
        line(certificate, issuedAt)
            .put("signedDigest", Base64.getEncoder().encodeToString(signedDigest));
    salt.ifPresent(known -> line.put("salt", known.base64()));
    return line.toString();
  }

  /** Writes the line of a certificate whose text cannot be read. */
  static String writeUnreadable(String certificate, Instant issuedAt) {
    return line(certificate, issuedAt).put(UNREADABLE, true).toString();
  }

  private static ObjectNode line(String certificate, Instant issuedAt) {
    return JSON.createObjectNode()
        .put("certificate", certificate)
        .put("issuedAt", issuedAt.toString());
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  static RegisterLine parse(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      byte[] digest = Base64.getDecoder().decode(json.path("signedDigest").asText());
      return new RegisterLine(
          json.path("certificate").asText(),
          Instant.parse(json.path("issuedAt").asText()),
          !json.path(UNREADABLE).asBoolean(),
          json.has("salt")
              ? Optional.of(LogEntry.of(LogSalt.parse(json.path("salt").asText()), digest))
              : Optional.empty());
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("no line of a register", e);
    }
  }
}
