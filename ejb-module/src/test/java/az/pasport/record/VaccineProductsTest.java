package az.pasport.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VaccineProductsTest {
  private static final Path VALUE_SETS =
      Path.of(System.getProperty("conformance.dir", "../../shared/conformance"), "value-sets");

  @Test
  void knowsTheFourVaccinesOfTheCountry() {
    assertThat(VaccineProducts.known().all())
        .extracting(VaccineProduct::name)
        .startsWith("CoronaVac", "Vaxzevria", "Sputnik V", "Comirnaty");
  }

  @Test
  void usesOnlyCodesOfTheEuValueSets() throws IOException {
    assumeTrue(
        Files.isDirectory(VALUE_SETS) || System.getenv("CI") != null,
        "the conformance data is not beside this clone: set -Dconformance.dir");

    for (VaccineProduct product : VaccineProducts.known().all()) {
      assertThat(values("vaccine-medicinal-product.json").has(product.code()))
          .as(product.code())
          .isTrue();
      assertThat(values("vaccine-mah-manf.json").has(product.manufacturerCode()))
          .as(product.manufacturerCode())
          .isTrue();
      assertThat(values("vaccine-prophylaxis.json").has(product.prophylaxisCode()))
          .as(product.prophylaxisCode())
          .isTrue();
    }
  }

  private static JsonNode values(String file) throws IOException {
    return new ObjectMapper().readTree(VALUE_SETS.resolve(file).toFile()).get("valueSetValues");
  }
}
