package az.pasport.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Warnings as an acknowledgement keeps them: codes with their values, so that texts stand once. */
final class StoredWarnings {
  /** No warnings. PostgreSQL's text and H2's agree on an empty one. */
  static final String NONE = "";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

  private StoredWarnings() {}

  static String write(List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return NONE;
    }
    try {
      return JSON.writeValueAsString(warnings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("warnings are plain text", e);
    }
  }

  /** The warnings that were written, without those whose code this release does not know. */
  static List<Warning> read(String stored) {
    if (stored.isEmpty()) {
      return List.of();
    }
    try {
      return Stream.of(JSON.readValue(stored, Warning[].class))
          .filter(warning -> Objects.nonNull(warning.code()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored warnings cannot be read", e);
    }
  }
}
