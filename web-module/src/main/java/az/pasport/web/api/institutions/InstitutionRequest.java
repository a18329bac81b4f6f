package az.pasport.web.api.institutions;

import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import java.util.Locale;

/** An institution that an operator wants registered. */
public record InstitutionRequest(
    @ValidField(value = FieldType.INSTITUTION_CODE, max = 32) String code,
    @ValidField(value = FieldType.TEXT, max = Institution.LONGEST_NAME) String nameAz,
    @ValidField(value = FieldType.TEXT, max = Institution.LONGEST_NAME) String nameEn,
    @ValidField(FieldType.INSTITUTION_KIND) String kind) {
  InstitutionCode institutionCode() {
    return InstitutionCode.parse(code).orElseThrow();
  }

  InstitutionKind knownKind() {
    return InstitutionKind.valueOf(kind.toUpperCase(Locale.ROOT));
  }
}
