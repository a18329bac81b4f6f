package az.pasport.web.api;

import az.pasport.institution.Verifier;
import az.pasport.person.Fin;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom an operator wants registered as a verifier. */
record NewVerifier(Fin fin, String name) {
  /**
   * Reads the request.
   *
   * @throws Refusal naming everything that is wrong with it
   */
  static NewVerifier parse(JsonBody body) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> text = body.text("fin");
    Optional<Fin> fin = text.flatMap(Fin::parse);
    if (text.isEmpty()) {
      errors.add(FieldError.required("fin"));
    } else if (fin.isEmpty()) {
      errors.add(FieldError.badFin("fin"));
    }
    Optional<String> name = NewWorker.text("name", Verifier.LONGEST_NAME, body, errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new NewVerifier(fin.orElseThrow(), name.orElseThrow());
  }
}
