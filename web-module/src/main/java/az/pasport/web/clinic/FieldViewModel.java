package az.pasport.web.clinic;

import az.pasport.clinic.FieldValues;
import az.pasport.clinic.RecordField;
import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableColumns;
import az.pasport.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a form, as the page shows it.
 *
 * @param value what was typed
 * @param errors what is wrong with it
 */
public record FieldViewModel(
    RecordField field, boolean required, String value, List<String> errors, Messages texts) {
  private static final Set<RecordField> WITH_HINT =
      Set.of(
          RecordField.FIN,
          RecordField.DOCUMENT_COUNTRY,
          RecordField.PATRONYMIC,
          RecordField.BIRTH_DATE,
          RecordField.LATIN_FAMILY_NAME,
          RecordField.DEVICE,
          RecordField.SERIES_SIZE);

  public FieldViewModel {
    errors = List.copyOf(errors);
  }

  /** A choice: its code, what it means, and whether it is chosen. */
  public record Choice(String code, String label, boolean chosen) {}

  static FieldViewModel of(
      RecordForm form,
      RecordField field,
      FieldValues values,
      Map<String, List<String>> errors,
      Messages texts) {
    return new FieldViewModel(
        field,
        form.isRequired(field),
        values.text(field),
        errors.getOrDefault(field.path(), List.of()),
        texts);
  }

  /** The input's id and name. */
  public String id() {
    return field.path();
  }

  public String label() {
    return TableColumns.heading(field, texts);
  }

  /** What is to be written, where the label does not say it; empty otherwise. */
  public String hint() {
    return WITH_HINT.contains(field) ? texts.of("clinic.hint." + field.path()) : "";
  }

  public boolean isWrong() {
    return !errors.isEmpty();
  }

  public boolean isChoice() {
    return field.kind() == RecordField.FieldKind.CHOICE;
  }

  /** The input's type in HTML. */
  public String type() {
    return switch (field.kind()) {
      case DATE -> "date";
      case TIME -> "datetime-local";
      default -> "text";
    };
  }

  /** Which keyboard a phone shows. */
  public String keyboard() {
    return field.kind() == RecordField.FieldKind.NUMBER ? "numeric" : "text";
  }

  /** The ids of what explains the input. */
  public String describedBy() {
    String hint = hint().isEmpty() ? "" : id() + "-hint";
    String wrong = isWrong() ? id() + "-wrong" : "";
    return (hint + " " + wrong).strip();
  }

  public List<Choice> choices() {
    return field.codes().stream()
        .map(code -> new Choice(code, field.meaning(code, texts), code.equals(value)))
        .toList();
  }
}
