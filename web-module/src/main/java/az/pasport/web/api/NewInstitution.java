package az.pasport.web.api;

import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An institution that an operator wants registered. */
record NewInstitution(InstitutionCode code, String nameAz, String nameEn, InstitutionKind kind) {
  private static final int LONGEST_CODE = 32;

  /**
   * Reads the request.
   *
   * @throws Refusal naming everything that is wrong with it
   */
  static NewInstitution parse(JsonBody body) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> text = NewWorker.text("code", LONGEST_CODE, body, errors);
    Optional<InstitutionCode> code = text.flatMap(InstitutionCode::parse);
    if (text.isPresent() && code.isEmpty() && errors.isEmpty()) {
      errors.add(
          new FieldError(
              "code",
              "BAD_INSTITUTION_CODE",
              "kod 3–32 latın böyük hərfi, rəqəm və tiredir, hərflə başlayır",
              "a code is 3 to 32 capitals, digits and hyphens, a letter first"));
    }
    Optional<String> nameAz = NewWorker.text("nameAz", Institution.LONGEST_NAME, body, errors);
    Optional<String> nameEn = NewWorker.text("nameEn", Institution.LONGEST_NAME, body, errors);
    Optional<InstitutionKind> kind = kind(body, errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new NewInstitution(
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
