package az.pasport.web.api.approvals;

import az.pasport.text.PlainText;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an official decides as they do. */
public record DecisionRequest(@ValidField(FieldType.OPTIONAL_REASON) @Nullable String reason) {
  /** The reason in one line; empty if none is given. */
  public Optional<String> why() {
    return Optional.ofNullable(reason).filter(text -> !text.isBlank()).map(PlainText::inOneLine);
  }
}
