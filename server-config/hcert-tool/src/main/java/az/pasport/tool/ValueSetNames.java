package az.pasport.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the codes in a certificate stand for, by the EU's value sets 2.12.0 (Apache-2.0), as far as
 * they are in the resource {@code value-sets.json}.
 */
final class ValueSetNames {
  private static final JsonNode VALUE_SETS = load();

  private ValueSetNames() {}

  private static JsonNode load() {
    try (InputStream sets = ValueSetNames.class.getResourceAsStream("value-sets.json")) {
      return new ObjectMapper().readTree(sets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names by code, for every code of this certificate that has one. */
  static Map<String, String> in(JsonNode certificate) {
    Map<String, String> names = new TreeMap<>();
    for (String group : new String[] {"v", "t", "r", "c"}) {
      for (JsonNode entry : certificate.path(group)) {
        entry
            .properties()
            .forEach(
                field -> {
                  String set =
                      group.equals("t") && field.getKey().equals("ma") ? "device" : field.getKey();
                  JsonNode name = VALUE_SETS.path(set).path(field.getValue().asText());
                  if (name.isTextual()) {
                    names.put(field.getValue().asText(), name.asText());
                  }
                });
      }
    }
    return names;
  }
}
