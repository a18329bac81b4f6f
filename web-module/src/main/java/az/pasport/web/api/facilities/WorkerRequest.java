package az.pasport.web.api.facilities;

import az.pasport.facility.FacilityWorker;
import az.pasport.text.PlainText;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A worker whom an operator wants registered.
 *
 * @param id the facility's number of the worker
 */
public record WorkerRequest(String id, String name) {
  /**
   * Reads the request.
   *
   * @throws ProblemException naming everything that is wrong with it
   */
  public static WorkerRequest parse(JsonBody body) {
    var errors = new ArrayList<FieldError>();
    Optional<String> id = text("id", FacilityWorker.LONGEST_ID, body, errors);
    Optional<String> name = text("name", FacilityWorker.LONGEST_NAME, body, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new WorkerRequest(id.orElseThrow(), name.orElseThrow());
  }

  public static Optional<String> text(
      String field, int longest, JsonBody body, List<FieldError> errors) {
    Optional<String> text = body.text(field).map(String::strip);
    if (text.isEmpty()) {
      errors.add(FieldError.required(field));
    } else if (text.get().length() > longest) {
      errors.add(
          new FieldError(
              field,
              "TOO_LONG",
              "ən çoxu " + longest + " simvol",
              "at most " + longest + " characters"));
    } else if (!PlainText.isPlain(text.get())) {
      errors.add(FieldError.invisibleCharacter(field));
    }
    return text;
  }
}
