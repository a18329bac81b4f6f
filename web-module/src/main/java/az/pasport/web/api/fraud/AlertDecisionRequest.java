package az.pasport.web.api.fraud;

import az.pasport.text.PlainText;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision about an alert.
 *
 * @param version of the alert that the official has seen
 */
public record AlertDecisionRequest(
    @Nullable Integer version, @ValidField(FieldType.OPTIONAL_REASON) @Nullable String reason) {
  long seen() {
    return Optional.ofNullable(version)
        .map(Integer::longValue)
        .orElseThrow(() -> ProblemException.required("version"));
  }

  /** The reason in one line. */
  String why() {
    return Optional.ofNullable(reason)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(PlainText::inOneLine)
        .orElseThrow(() -> ProblemException.invalid(List.of(FieldError.required("reason"))));
  }
}
