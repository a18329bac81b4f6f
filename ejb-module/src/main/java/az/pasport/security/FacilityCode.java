package az.pasport.security;

import java.util.Optional;

/**
 * A facility's code, by which it logs in: {@code BAKU-MC-01}.
 *
 * @param value as {@link OrganizationCodeFormat} requires it
 */
public record FacilityCode(String value) {
  /** The Agency itself, in whose name staff enter records. It has no secret. */
  public static final FacilityCode AGENCY = new FacilityCode("ITSDA");

  public FacilityCode {
    OrganizationCodeFormat.require(value, "facility");
  }

  /** Reads a code, forgiving blanks around it and lower case. */
  public static Optional<FacilityCode> parse(String text) {
    return OrganizationCodeFormat.parse(text).map(FacilityCode::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
