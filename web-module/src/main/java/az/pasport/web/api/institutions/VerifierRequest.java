package az.pasport.web.api.institutions;

import az.pasport.institution.Verifier;
import az.pasport.person.Fin;
import az.pasport.web.api.facilities.WorkerRequest;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom an operator wants registered as a verifier. */
record VerifierRequest(Fin fin, String name) {
  /**
   * Reads the request.
   *
   * @throws ProblemException naming everything that is wrong with it
   */
  static VerifierRequest parse(JsonBody body) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> text = body.text("fin");
    Optional<Fin> fin = text.flatMap(Fin::parse);
    if (text.isEmpty()) {
      errors.add(FieldError.required("fin"));
    } else if (fin.isEmpty()) {
      errors.add(FieldError.badFin("fin"));
    }
    Optional<String> name = WorkerRequest.text("name", Verifier.LONGEST_NAME, body, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new VerifierRequest(fin.orElseThrow(), name.orElseThrow());
  }
}
