package az.pasport.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.Base45;
import az.pasport.hcert.ConformanceData;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.Zlib;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The files that the generators write are those in the repository. How a runtime's zlib packs, and
 * how it draws a picture, does not count.
 */
class GeneratedFilesTest {
  private static final List<String> OF_THE_RUNTIME =
      List.of("COMPRESSED", "BASE45", "PREFIX", "2DCODE");

  @Test
  void azerbaijaniVectorsAreThoseOfTheRepository() {
    Path folder = ConformanceData.own().resolve("azerbaijan");
    Map<String, ObjectNode> generated = AzerbaijanGenerator.vectors();
    assertThat(ConformanceData.jsonFiles(folder)).hasSize(generated.size());
    generated.forEach(
        (name, vector) -> {
          ObjectNode stored = (ObjectNode) ConformanceData.read(folder.resolve(name + ".json"));
          assertThat(stored.deepCopy().remove(OF_THE_RUNTIME))
              .as(name)
              .isEqualTo(reread(vector.deepCopy().remove(OF_THE_RUNTIME)));
        });
  }

  @Test
  void verdictsAreThoseOfTheRepository() {
    JsonNode stored = ConformanceData.read(ConformanceData.own().resolve("verdicts.json"));
    assertThat(unpacked(reread(VerdictGenerator.generate().json()))).isEqualTo(unpacked(stored));
  }

  private static JsonNode reread(JsonNode json) {
    return reread(json.toString());
  }

  private static JsonNode reread(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Another version of zlib packs the same into other bytes, so what is packed is compared. */
  private static JsonNode unpacked(JsonNode file) {
    JsonNode copy = file.deepCopy();
    for (String list : List.of("rows", "issued")) {
      for (JsonNode row : copy.path(list)) {
        ((ObjectNode) row).put("text", unpacked(row.path("text").asText()));
      }
    }
    return copy;
  }

  private static String unpacked(String text) {
    try {
      byte[] cose = Zlib.inflate(Base45.decode(HcertDecoder.withoutPrefix(text)));
      return HexFormat.of().formatHex(cose);
    } catch (HcertException e) {
      return e.reason().name();
    }
  }
}
