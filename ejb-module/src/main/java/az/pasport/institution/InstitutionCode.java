package az.pasport.institution;

import az.pasport.security.OrganizationCodeFormat;
import java.util.Optional;

/**
 * An institution's code: {@code BORDER-01}.
 *
 * @param value as {@link OrganizationCodeFormat} requires it
 */
public record InstitutionCode(String value) {
  public InstitutionCode {
    OrganizationCodeFormat.require(value, "institution");
  }

  /** Reads a code, forgiving blanks around it and lower case. */
  public static Optional<InstitutionCode> parse(String text) {
    return OrganizationCodeFormat.parse(text).map(InstitutionCode::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
