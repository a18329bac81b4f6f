package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.web.api.json.ResponseWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The API's contract, to hold answers to. */
public final class Contract {
  private static final String FILE = "META-INF/openapi.yaml";
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V7,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

  private final JsonNode document;

  public Contract() {
    try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
      document = new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode document() {
    return document;
  }

  /** The values that a schema, or a property of it, may take. */
  public List<String> values(String pointer) {
    var values = new ArrayList<String>();
    JsonNode list = document.at("/components/schemas/" + pointer + "/enum");
    assertThat(list.isArray()).as(pointer).isTrue();
    list.forEach(value -> values.add(value.asText()));
    return values;
  }

  /** An answer as a client reads it. */
  public static JsonObject json(Object answer) {
    return Json.createReader(new StringReader(ResponseWriter.json(answer))).readObject();
  }

  /** Fails unless the object is what the schema says, with no member that it does not name. */
  public void assertKeeps(JsonObject object, String schema) {
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    var errors =
        SCHEMAS
            .getSchema(
                SchemaLocation.of("classpath:" + FILE + "#/components/schemas/" + schema), config)
            .validate(object.toString(), InputFormat.JSON);
    assertThat(errors).isEmpty();
    try {
      assertDocumented(
          new ObjectMapper().readTree(object.toString()),
          document.at("/components/schemas/" + schema),
          schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertDocumented(JsonNode value, JsonNode schema, String where) {
    JsonNode known = resolved(schema);
    if (value.isArray()) {
      value.forEach(item -> assertDocumented(item, known.get("items"), where + "[]"));
    } else if (value.isObject()) {
      value
          .fields()
          .forEachRemaining(
              member -> {
                JsonNode property = known.path("properties").path(member.getKey());
                String path = where + "." + member.getKey();
                assertThat(property.isMissingNode()).as(path + " is undocumented").isFalse();
                assertDocumented(member.getValue(), property, path);
              });
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
  }
}
