package az.pasport.facility;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Registers three facilities with known secrets when, and only when, {@code pasport.demo} is on.
 * Everything else of the demo comes in through the doors that hospitals use.
 */
@Startup
@Singleton
@DependsOn("Database")
public class DemoFacilities {
  @Inject FacilityRegister facilities;

  @Inject
  @ConfigProperty(name = "pasport.demo", defaultValue = "false")
  boolean demo;

  @PostConstruct
  void register() {
    if (demo) {
      add("BAKU-MC-01", "Bakı Mərkəzi Klinikası", "Baku Central Clinic", Region.BAKU);
      add(
          "GANJA-RH-02",
          "Gəncə Regional Xəstəxanası",
          "Ganja Regional Hospital",
          Region.GANJA_DASHKASAN);
      add(
          "SHAKI-RH-03",
          "Şəki Rayon Mərkəzi Xəstəxanası",
          "Shaki District Hospital",
          Region.SHAKI_ZAGATALA);
    }
  }

  private void add(String code, String nameAz, String nameEn, Region region) {
    var facilityCode = new FacilityCode(code);
    if (facilities.byCode(facilityCode).isEmpty()) {
      facilities.add(facilityCode, nameAz, nameEn, region, "demo-" + code);
    }
  }
}
