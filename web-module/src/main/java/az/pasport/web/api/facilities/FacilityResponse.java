package az.pasport.web.api.facilities;

import az.pasport.facility.Facility;
import az.pasport.facility.Region;
import java.util.List;
import java.util.Locale;

/** A medical facility as the API shows it. */
public record FacilityResponse(String code, String nameAz, String nameEn, Region region) {
  private static final Locale AZ = Locale.forLanguageTag("az");

  public record All(List<FacilityResponse> facilities) {}

  static All all(List<Facility> facilities) {
    return new All(facilities.stream().map(FacilityResponse::of).toList());
  }

  private static FacilityResponse of(Facility facility) {
    return new FacilityResponse(
        facility.code().value(),
        facility.name(AZ),
        facility.name(Locale.ENGLISH),
        facility.region());
  }
}
