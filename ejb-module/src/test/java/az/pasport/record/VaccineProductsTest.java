package az.pasport.record;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.ConformanceData;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VaccineProductsTest {
  /** The value sets by which {@code ./hcert} names codes. */
  private static final Path OWN =
      Path.of("../server-config/hcert-tool/src/main/resources/az/pasport/tool/value-sets.json");

  private record ValueSets(JsonNode products, JsonNode manufacturers, JsonNode prophylaxis) {
    static ValueSets own() {
      JsonNode sets = ConformanceData.read(OWN);
      return new ValueSets(sets.get("mp"), sets.get("ma"), sets.get("vp"));
    }

    static ValueSets in(Path folder) {
      return new ValueSets(
          values(folder.resolve("vaccine-medicinal-product.json")),
          values(folder.resolve("vaccine-mah-manf.json")),
          values(folder.resolve("vaccine-prophylaxis.json")));
    }

    private static JsonNode values(Path file) {
      return ConformanceData.read(file).get("valueSetValues");
    }
  }

  @Test
  void knowsTheFourVaccinesOfTheCountry() {
    assertThat(VaccineProducts.known().all())
        .extracting(VaccineProduct::name)
        .startsWith("CoronaVac", "Vaxzevria", "Sputnik V", "Comirnaty");
  }

  /** The repository's copy, and the EU's files where they are available. */
  static Stream<Named<ValueSets>> valueSets() {
    return Stream.concat(
        Stream.of(Named.of("own", ValueSets.own())),
        ConformanceData.external().stream()
            .map(folder -> Named.of("EU", ValueSets.in(folder.resolve("value-sets")))));
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void usesOnlyCodesOfTheEuValueSets(ValueSets sets) {
    for (VaccineProduct product : VaccineProducts.known().all()) {
      assertThat(sets.products().has(product.code())).as(product.code()).isTrue();
      assertThat(sets.manufacturers().has(product.manufacturerCode()))
          .as(product.manufacturerCode())
          .isTrue();
      assertThat(sets.prophylaxis().has(product.prophylaxisCode()))
          .as(product.prophylaxisCode())
          .isTrue();
    }
  }
}
