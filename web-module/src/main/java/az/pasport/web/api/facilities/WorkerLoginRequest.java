package az.pasport.web.api.facilities;

import az.pasport.person.Fin;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;

/** By which FIN an operator wants a worker let in to the pages for clinics. */
public record WorkerLoginRequest(@ValidField(FieldType.FIN) String fin) {
  Fin person() {
    return Fin.parse(fin).orElseThrow();
  }
}
