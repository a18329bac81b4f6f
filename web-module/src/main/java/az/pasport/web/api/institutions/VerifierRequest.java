package az.pasport.web.api.institutions;

import az.pasport.institution.Verifier;
import az.pasport.person.Fin;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;

/** Whom an operator wants registered as a verifier. */
public record VerifierRequest(
    @ValidField(FieldType.FIN) String fin,
    @ValidField(value = FieldType.TEXT, max = Verifier.LONGEST_NAME) String name) {
  Fin person() {
    return Fin.parse(fin).orElseThrow();
  }
}
