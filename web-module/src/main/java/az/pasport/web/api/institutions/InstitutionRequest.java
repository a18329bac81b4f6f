package az.pasport.web.api.institutions;

import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.web.api.facilities.WorkerRequest;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An institution that an operator wants registered. */
record InstitutionRequest(
    InstitutionCode code, String nameAz, String nameEn, InstitutionKind kind) {
  private static final int LONGEST_CODE = 32;

  /**
   * Reads the request.
   *
   * @throws ProblemException naming everything that is wrong with it
   */
  static InstitutionRequest parse(JsonBody body) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> text = WorkerRequest.text("code", LONGEST_CODE, body, errors);
    Optional<InstitutionCode> code = text.flatMap(InstitutionCode::parse);
    if (text.isPresent() && code.isEmpty() && errors.isEmpty()) {
      errors.add(
          new FieldError(
              "code",
              "BAD_INSTITUTION_CODE",
              "kod 3–32 latın böyük hərfi, rəqəm və tiredir, hərflə başlayır",
              "a code is 3 to 32 capitals, digits and hyphens, a letter first"));
    }
    Optional<String> nameAz = WorkerRequest.text("nameAz", Institution.LONGEST_NAME, body, errors);
    Optional<String> nameEn = WorkerRequest.text("nameEn", Institution.LONGEST_NAME, body, errors);
    Optional<InstitutionKind> kind = kind(body, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new InstitutionRequest(
        code.orElseThrow(), nameAz.orElseThrow(), nameEn.orElseThrow(), kind.orElseThrow());
  }

  private static Optional<InstitutionKind> kind(JsonBody body, List<FieldError> errors) {
    Optional<String> text = body.text("kind");
    if (text.isEmpty()) {
      errors.add(FieldError.required("kind"));
      return Optional.empty();
    }
    return FieldError.oneOf("kind", text.get(), InstitutionKind.values(), errors);
  }
}
