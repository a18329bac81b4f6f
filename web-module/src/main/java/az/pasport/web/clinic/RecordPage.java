package az.pasport.web.clinic;

import az.pasport.clinic.ClinicRecords;
import az.pasport.clinic.FieldValues;
import az.pasport.clinic.RecordField;
import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableColumns;
import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import az.pasport.web.pages.Line;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One record of the facility, which {@code id} names: read, corrected, withdrawn, confirmed. */
@Named("clinicRecord")
@RequestScoped
public class RecordPage extends ClinicFormPage {
  private Optional<List<ClinicRecords.Opened>> opened = Optional.empty();
  private Optional<FieldValues> typed = Optional.empty();
  private String reason = "";

  private Optional<ClinicRecords.Opened> opened() {
    if (opened.isEmpty()) {
      opened =
          Optional.of(
              named().flatMap(id -> records.open(workplace.facility(), id)).stream().toList());
    }
    return opened.get().stream().findFirst();
  }

  /** The record; a list, for pages have no optional parts. */
  public List<EntryViewModel> getEntry() {
    return opened().map(found -> new EntryViewModel(found.entry(), page.texts())).stream().toList();
  }

  /** Its number; empty without a record. */
  public String getNumber() {
    return opened().map(found -> found.entry().recordId().toString()).orElse("");
  }

  /** The version that the page shows: of a form that comes back the one it was made for. */
  public int getShownVersion() {
    return version() > 0 ? version() : opened().map(found -> found.entry().version()).orElse(0);
  }

  /** What it says. */
  public List<Line> getLines() {
    return opened().stream().flatMap(this::lines).toList();
  }

  private Stream<Line> lines(ClinicRecords.Opened found) {
    return Stream.of(RecordField.values())
        .map(
            field ->
                new Line(
                    TableColumns.heading(field, page.texts()),
                    found.values().shown(field, page.texts())))
        .filter(line -> !line.value().isEmpty());
  }

  /** Whether the caller may confirm it: somebody else has entered it, and it waits. */
  public boolean isConfirmable() {
    String own = workplace.chosen().map(worker -> worker.id()).orElse("");
    return opened()
        .filter(found -> found.entry().held() && !found.entry().workerId().equals(own))
        .isPresent();
  }

  /** Whether it waits for somebody else. */
  public boolean isForAnother() {
    return opened().filter(found -> found.entry().held()).isPresent() && !isConfirmable();
  }

  public boolean isStanding() {
    return opened().filter(found -> found.entry().withdrawal().isEmpty()).isPresent();
  }

  public void confirm() throws IOException {
    Optional<RecordVersion> seen = seen();
    if (seen.isPresent()) {
      send(
          () -> records.confirm(workplace.facility(), seen.get(), getMessage()),
          Set.of(),
          "confirmed");
    }
  }

  public void withdraw() throws IOException {
    Optional<WithdrawalReason> why =
        Stream.of(WithdrawalReason.values())
            .filter(known -> known.name().equals(reason))
            .findFirst();
    if (why.isEmpty()) {
      error(page.say("clinic.withdraw.reason"));
      return;
    }
    Optional<RecordVersion> seen = seen();
    if (seen.isPresent()) {
      send(
          () -> records.withdraw(workplace.facility(), seen.get(), why.get(), getMessage()),
          Set.of(),
          "withdrawn");
    }
  }

  /** Puts what was typed in the record's place. */
  public void correct() throws IOException {
    Optional<RecordVersion> seen = seen();
    if (seen.isEmpty()) {
      return;
    }
    RecordForm form = form();
    FieldValues values = values();
    send(
        () -> records.correct(workplace.facility(), seen.get(), form, getMessage(), values),
        RecordFormPage.paths(form),
        "corrected");
  }

  private Optional<RecordVersion> seen() {
    return named().map(id -> new RecordVersion(id, version()));
  }

  private RecordForm form() {
    return opened().flatMap(ClinicRecords.Opened::form).orElse(RecordForm.VACCINATION);
  }

  /** What the form holds: what was typed, or at first what the record says. */
  private FieldValues values() {
    if (typed.isEmpty()) {
      var values = new FieldValues();
      form().fields().forEach(field -> values.put(field, field(field.path()).orElse(null)));
      typed = Optional.of(values.isEmpty() ? stored() : values);
    }
    return typed.get();
  }

  private FieldValues stored() {
    return opened().map(found -> found.values().forForm()).orElseGet(FieldValues::new);
  }

  /** Whether the record can be corrected by a form. */
  public boolean isCorrectable() {
    return isStanding() && opened().flatMap(ClinicRecords.Opened::form).isPresent();
  }

  public List<FieldViewModel> getFields() {
    Map<String, List<String>> wrong = errors();
    return form().fields().stream()
        .map(field -> FieldViewModel.of(form(), field, values(), wrong, page.texts()))
        .toList();
  }

  public boolean isWrong() {
    return !errors().isEmpty() || !faces.getMessageList().isEmpty();
  }

  public List<WithdrawalReason> getReasons() {
    return List.of(WithdrawalReason.values());
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
