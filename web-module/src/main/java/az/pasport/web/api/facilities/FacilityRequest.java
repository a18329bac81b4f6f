package az.pasport.web.api.facilities;

import az.pasport.facility.Region;
import az.pasport.security.FacilityCode;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import java.util.Locale;

/** A facility that an operator wants registered. */
public record FacilityRequest(
    @ValidField(FieldType.FACILITY_CODE) String code,
    @ValidField(value = FieldType.PRINTED_NAME, max = LONGEST_NAME) String nameAz,
    @ValidField(value = FieldType.PRINTED_NAME, max = LONGEST_NAME) String nameEn,
    @ValidField(FieldType.REGION) String region) {
  private static final int LONGEST_NAME = 200;

  FacilityCode facilityCode() {
    return FacilityCode.parse(code).orElseThrow();
  }

  Region knownRegion() {
    return Region.valueOf(region.toUpperCase(Locale.ROOT));
  }
}
