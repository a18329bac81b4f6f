package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Issues certificates to names, as a test of other packages needs it. */
public final class IssuedNames {
  private final TestSigner signer = new TestSigner();
  private final List<JsonSchema> schemas =
      Stream.concat(
              Stream.of(ConformanceData.own().resolve("schema/dcc.schema.json")),
              ConformanceData.external().stream()
                  .map(folder -> folder.resolve("ehn-dcc-schema/DCC.combined-schema.json")))
          .map(IssuedNames::schema)
          .toList();

  private static JsonSchema schema(Path file) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            ConformanceData.read(file),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** The holder as our reader reads it from a certificate that is within the EU's schema. */
  public Dcc.Holder readBack(HolderName name) throws HcertException {
    var payload = new CertificatePayload(name, "1980-02-29", Payloads.vaccination().entry());
    Hcert hcert = HcertDecoder.decode(Payloads.encode(payload, signer));
    Map<?, ?> claims = (Map<?, ?>) Cbor.read(hcert.envelope().payload());
    JsonNode dcc = new ObjectMapper().valueToTree(((Map<?, ?>) claims.get(-260L)).get(1L));
    for (JsonSchema schema : schemas) {
      assertThat(schema.validate(dcc)).isEmpty();
    }
    assertThat(hcert.payload().problems()).isEmpty();
    return hcert.payload().holder();
  }
}
