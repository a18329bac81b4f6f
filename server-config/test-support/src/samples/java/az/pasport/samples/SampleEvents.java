package az.pasport.samples;

import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import java.time.LocalDate;
import java.util.Optional;

/** Medical events as hospitals here record them. */
public final class SampleEvents {
  public static final VaccineProduct COMIRNATY = product("EU/1/20/1528");
  public static final VaccineProduct CORONAVAC = product("CoronaVac");

  private SampleEvents() {}

  public static MedicalEvent.Vaccination dose(
      VaccineProduct product, DosePosition position, LocalDate givenOn) {
    return new MedicalEvent.Vaccination(
        product, Optional.of("L-1"), position, givenOn, Optional.of("H-1"), "AZ", Optional.empty());
  }

  /** By the code that certificates name it by. */
  public static VaccineProduct product(String code) {
    return VaccineProducts.known().byCode(code).orElseThrow();
  }
}
