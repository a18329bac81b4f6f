package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is written and read with a JSON schema of the DCC and its examples: the
 * repository's own, and in addition the EU's schema 1.3.3 where it is available. The reader must
 * judge an example as the schema does, so that each checks the other.
 */
class SchemaTest {
  private static final TestSigner SIGNER = new TestSigner();

  private static final ExampleSet OWN =
      new ExampleSet(
          "own",
          ConformanceData.own().resolve("schema/dcc.schema.json"),
          ConformanceData.own().resolve("schema/valid"),
          ConformanceData.own().resolve("schema/invalid"));

  /** A schema with examples of what it accepts and of what it refuses. */
  private record ExampleSet(String name, Path schemaFile, Path valid, Path invalid) {
    JsonSchema schema() {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              ConformanceData.read(schemaFile),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }

  private static Stream<ExampleSet> sets() {
    return Stream.concat(
        Stream.of(OWN),
        ConformanceData.external().stream()
            .map(folder -> folder.resolve("ehn-dcc-schema"))
            .map(
                folder ->
                    new ExampleSet(
                        "EU",
                        folder.resolve("DCC.combined-schema.json"),
                        folder.resolve("test/valid"),
                        folder.resolve("test/invalid"))));
  }

  static Stream<Arguments> schemasAndPayloads() {
    return sets()
        .flatMap(
            set ->
                Stream.of(
                        Payloads.vaccination(),
                        Payloads.recovery(),
                        Payloads.test(),
                        new CertificatePayload(
                            new HolderName("", "", "", "ALI"),
                            "1980",
                            Payloads.vaccination().entry()))
                    .map(payload -> arguments(Named.of(set.name(), set.schema()), payload)));
  }

  @ParameterizedTest
  @MethodSource("schemasAndPayloads")
  void writesWhatTheSchemaAsks(JsonSchema schema, CertificatePayload payload)
      throws HcertException {
    Hcert hcert = HcertDecoder.decode(Payloads.encode(payload, SIGNER));
    Map<?, ?> claims = (Map<?, ?>) Cbor.read(hcert.envelope().payload());
    JsonNode dcc = new ObjectMapper().valueToTree(((Map<?, ?>) claims.get(-260L)).get(1L));

    assertThat(schema.validate(dcc)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheSchemasValidExamples() {
    return sets()
        .flatMap(
            set ->
                examples(
                    set.name(),
                    set.valid(),
                    example -> {
                      Dcc dcc = read(example);
                      assertThat(dcc.problems()).isEmpty();
                      assertThat(dcc.entry()).isNotNull();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refusesTheSchemasInvalidExamples() {
    return sets()
        .flatMap(
            set ->
                examples(
                    set.name(),
                    set.invalid(),
                    example -> assertThat(read(example).problems()).isNotEmpty()));
  }

  /** The own examples are judged by the own schema, and by the EU's where it is available. */
  @TestFactory
  Stream<DynamicTest> schemasJudgeTheOwnExamplesAsTheReaderDoes() {
    return sets()
        .flatMap(
            set -> {
              JsonSchema schema = set.schema();
              String label = "schema " + set.name();
              return Stream.concat(
                  examples(
                      label,
                      OWN.valid(),
                      example -> assertThat(schema.validate(example)).isEmpty()),
                  examples(
                      label,
                      OWN.invalid(),
                      example -> assertThat(schema.validate(example)).isNotEmpty()));
            });
  }

  /** A field that is left out, or is a boolean, is refused by reader and schema, or by neither. */
  @TestFactory
  Stream<DynamicTest> readerAgreesWithTheSchemaOnEveryFieldOfTheOwnExamples() {
    JsonSchema schema = OWN.schema();
    return examples(
        OWN.name(),
        OWN.valid(),
        example ->
            variants(example)
                .forEach(
                    (change, variant) ->
                        assertThat(read(variant).problems().isEmpty())
                            .as(change)
                            .isEqualTo(schema.validate(variant).isEmpty())));
  }

  private interface ExampleCheck {
    void of(JsonNode example) throws HcertException;
  }

  private static Stream<DynamicTest> examples(String label, Path folder, ExampleCheck check) {
    List<Path> files = ConformanceData.jsonFiles(folder);
    assertThat(files).as("examples in " + folder).isNotEmpty();
    return files.stream()
        .map(
            file ->
                dynamicTest(
                    label + " " + folder.getFileName() + "/" + file.getFileName(),
                    () -> check.of(ConformanceData.read(file))));
  }

  private static Dcc read(JsonNode example) {
    return Dcc.read(HcertFormat.DCC, new ObjectMapper().convertValue(example, Map.class));
  }

  /** Copies of an example, each with one field changed, by what was changed. */
  private static Map<String, JsonNode> variants(JsonNode example) {
    Map<String, JsonNode> variants = new LinkedHashMap<>();
    for (String pointer : objects(example)) {
      for (Map.Entry<String, JsonNode> field : example.at(pointer).properties()) {
        String path = pointer + "/" + field.getKey();
        JsonNode without = example.deepCopy();
        ((ObjectNode) without.at(pointer)).remove(field.getKey());
        variants.put(path + " is missing", without);
        JsonNode otherType = example.deepCopy();
        ((ObjectNode) otherType.at(pointer)).set(field.getKey(), BooleanNode.TRUE);
        variants.put(path + " is a boolean", otherType);
      }
    }
    return variants;
  }

  /** JSON pointers of the certificate itself, the name and the entry. */
  private static List<String> objects(JsonNode example) {
    List<String> pointers = new ArrayList<>(List.of("", "/nam"));
    for (String group : List.of("v", "t", "r")) {
      if (example.path(group) instanceof ArrayNode) {
        pointers.add("/" + group + "/0");
      }
    }
    return pointers;
  }
}
