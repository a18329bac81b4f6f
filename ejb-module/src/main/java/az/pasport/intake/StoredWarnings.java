package az.pasport.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Warnings as an acknowledgement keeps them: codes with their values, so that texts stand once. */
final class StoredWarnings {
  /** No warnings. PostgreSQL's text and H2's agree on an empty one. */
  static final String NONE = "";

  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredWarnings() {}

  /** A warning whose code may be of another release. */
  private record Entry(String field, String code, List<String> values) {}

  static String write(List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return NONE;
    }
    try {
      return JSON.writeValueAsString(
          warnings.stream()
              .map(one -> new Entry(one.field(), one.code().name(), one.values()))
              .toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("warnings are plain text", e);
    }
  }

  /**
   * The warnings that were written; those of a code that this release does not know are left out.
   */
  static List<Warning> read(String stored) {
    if (stored.isEmpty()) {
      return List.of();
    }
    try {
      return Stream.of(JSON.readValue(stored, Entry[].class))
          .flatMap(entry -> warning(entry).stream())
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored warnings cannot be read", e);
    }
  }

  private static Optional<Warning> warning(Entry entry) {
    return Stream.of(WarningCode.values())
        .filter(code -> code.name().equals(entry.code()))
        .map(code -> new Warning(entry.field(), code, entry.values()))
        .findFirst();
  }
}
