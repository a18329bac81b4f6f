package az.pasport.record;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products that a record may name: {@code vaccine-products.json}. */
public final class VaccineProducts {
  private static final VaccineProducts KNOWN = load();

  private final Map<String, VaccineProduct> byCode = new LinkedHashMap<>();

  private VaccineProducts(List<VaccineProduct> products) {
    products.forEach(product -> byCode.put(product.code(), product));
  }

  public static VaccineProducts known() {
    return KNOWN;
  }

  public Optional<VaccineProduct> byCode(String code) {
    return Optional.ofNullable(byCode.get(code.strip()));
  }

  /** All, the country's own four first. */
  public Collection<VaccineProduct> all() {
    return List.copyOf(byCode.values());
  }

  private static VaccineProducts load() {
    try (InputStream in = VaccineProducts.class.getResourceAsStream("vaccine-products.json")) {
      return new VaccineProducts(
          new ObjectMapper().readValue(in, new TypeReference<List<VaccineProduct>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read vaccine-products.json", e);
    }
  }
}
