package az.pasport.institution;

import az.pasport.security.RegisterCode;
import java.util.Optional;

/**
 * An institution's code: {@code BORDER-01}.
 *
 * @param value as {@link RegisterCode} requires it
 */
public record InstitutionCode(String value) {
  public InstitutionCode {
    RegisterCode.require(value, "institution");
  }

  /** Reads a code, forgiving blanks around it and lower case. */
  public static Optional<InstitutionCode> parse(String text) {
    return RegisterCode.parse(text).map(InstitutionCode::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
