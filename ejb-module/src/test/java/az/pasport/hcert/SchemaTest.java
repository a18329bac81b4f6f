package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write and what we read, measured by the EU's own schema 1.3.3 and its examples. */
class SchemaTest {
  private static final TestSigner SIGNER = new TestSigner();

  static Stream<CertificatePayload> payloads() {
    return Stream.of(
        Payloads.vaccination(),
        Payloads.recovery(),
        Payloads.test(),
        new CertificatePayload(
            new HolderName("", "", "", "ALI"), "1980", Payloads.vaccination().entry()));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void writesWhatTheSchemaAsks(CertificatePayload payload) throws HcertException {
    Hcert hcert = HcertDecoder.decode(Payloads.encode(payload, SIGNER));
    Map<?, ?> claims = (Map<?, ?>) Cbor.read(hcert.envelope().payload());
    JsonNode dcc = new ObjectMapper().valueToTree(((Map<?, ?>) claims.get("-260")).get("1"));

    assertThat(schema().validate(dcc)).isEmpty();
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            ConformanceData.read(
                ConformanceData.folder().resolve("ehn-dcc-schema/DCC.combined-schema.json")),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheSchemasValidExamples() {
    return ConformanceData.jsonFiles(ConformanceData.folder().resolve("ehn-dcc-schema/test/valid"))
        .stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Dcc dcc =
                          Dcc.read(
                              new ObjectMapper()
                                  .convertValue(ConformanceData.read(file), Map.class));
                      assertThat(dcc.problems()).isEmpty();
                      assertThat(dcc.entry()).isNotNull();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refusesTheSchemasInvalidExamples() {
    return ConformanceData.jsonFiles(
            ConformanceData.folder().resolve("ehn-dcc-schema/test/invalid"))
        .stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(
                                Dcc.read(
                                        new ObjectMapper()
                                            .convertValue(ConformanceData.read(file), Map.class))
                                    .problems())
                            .isNotEmpty()));
  }
}
