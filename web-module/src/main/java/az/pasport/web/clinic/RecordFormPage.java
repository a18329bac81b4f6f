package az.pasport.web.clinic;

import az.pasport.clinic.FieldValues;
import az.pasport.clinic.RecordField;
import az.pasport.clinic.RecordForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of each kind of record, which the page's path names. */
@Named("recordForm")
@RequestScoped
public class RecordFormPage extends ClinicFormPage {
  private Optional<FieldValues> typed = Optional.empty();

  /** Enters what was typed. */
  public void enter() throws IOException {
    RecordForm form = form();
    FieldValues values = typed();
    send(
        () -> records.enter(workplace.facility(), form, getMessage(), values),
        paths(form),
        "entered");
  }

  private RecordForm form() {
    return ClinicPage.form(workplace.path()).orElse(RecordForm.VACCINATION);
  }

  static Set<String> paths(RecordForm form) {
    return form.fields().stream().map(RecordField::path).collect(Collectors.toUnmodifiableSet());
  }

  private FieldValues typed() {
    if (typed.isEmpty()) {
      var values = new FieldValues();
      form().fields().forEach(field -> values.put(field, field(field.path()).orElse(null)));
      typed = Optional.of(values);
    }
    return typed.get();
  }

  public String getTitle() {
    return page.say("clinic.form." + form());
  }

  public String getLead() {
    return page.say("clinic.form." + form() + ".lead");
  }

  /** The fields that name the person by FIN or document. */
  public List<FieldViewModel> getIdentity() {
    return fields(
        RecordForm.ofPerson().subList(0, RecordForm.ofPerson().indexOf(RecordField.FAMILY_NAME)));
  }

  /** The other fields of the person. */
  public List<FieldViewModel> getPerson() {
    return fields(
        RecordForm.ofPerson()
            .subList(
                RecordForm.ofPerson().indexOf(RecordField.FAMILY_NAME),
                RecordForm.ofPerson().size()));
  }

  /** The fields of what happened. */
  public List<FieldViewModel> getEvent() {
    return fields(form().ofEvent());
  }

  private List<FieldViewModel> fields(List<RecordField> fields) {
    Map<String, List<String>> wrong = errors();
    return fields.stream()
        .map(field -> FieldViewModel.of(form(), field, typed(), wrong, page.texts()))
        .toList();
  }

  /** Whether something is to be mended. */
  public boolean isWrong() {
    return !errors().isEmpty() || !faces.getMessageList().isEmpty();
  }
}
