package az.pasport.web.api.institutions;

import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionKind;
import java.util.List;
import java.util.Locale;

/**
 * An institution as the API shows it.
 *
 * @param active whether its verifiers may look certificates up
 */
public record InstitutionResponse(
    String code, String nameAz, String nameEn, InstitutionKind kind, boolean active) {
  private static final Locale AZ = Locale.forLanguageTag("az");

  public record All(List<InstitutionResponse> institutions) {}

  static All all(List<Institution> institutions) {
    return new All(institutions.stream().map(InstitutionResponse::of).toList());
  }

  static InstitutionResponse of(Institution institution) {
    return new InstitutionResponse(
        institution.code().value(),
        institution.name(AZ),
        institution.name(Locale.ENGLISH),
        institution.kind(),
        institution.isActive());
  }
}
