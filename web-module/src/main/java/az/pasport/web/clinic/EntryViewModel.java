package az.pasport.web.clinic;

import az.pasport.intake.EnteredRecord;
import az.pasport.message.Messages;

/** A record of the facility, as its lists show it. */
public record EntryViewModel(EnteredRecord entry, Messages texts) {
  public String id() {
    return entry.recordId().toString();
  }

  public int version() {
    return entry.version();
  }

  public String kind() {
    return texts.of("clinic.kind." + entry.kind());
  }

  public String day() {
    return texts.date(entry.happenedOn());
  }

  public String entered() {
    return texts.minute(entry.receivedAt());
  }

  /** With the number, where the facility has one of the worker. */
  public String worker() {
    return entry.workerId().isEmpty()
        ? entry.workerName()
        : entry.workerName() + " (" + entry.workerId() + ")";
  }

  public String state() {
    if (isWithdrawn()) {
      return texts.of("clinic.state.withdrawn");
    }
    return texts.of(isHeld() ? "clinic.state.held" : "clinic.state.stands");
  }

  public boolean isHeld() {
    return entry.held();
  }

  public boolean isWithdrawn() {
    return entry.withdrawal().isPresent();
  }

  /** The colour of the state. */
  public String style() {
    return isHeld() || isWithdrawn() ? "answer" : "answer due";
  }
}
