package az.pasport.web.clinic;

import az.pasport.intake.EnteredRecord;
import az.pasport.message.Messages;
import az.pasport.record.RecordState;

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
    if (isHeld() && !isWithdrawn()) {
      return texts.of("clinic.state.held");
    }
    return switch (entry.state()) {
      case IN_FORCE, PENDING -> texts.of("clinic.state.stands");
      case WITHDRAWN -> texts.of("clinic.state.withdrawn");
      case IN_DOUBT, FROZEN -> texts.of("history.state." + entry.state());
    };
  }

  public boolean isHeld() {
    return entry.held();
  }

  public boolean isWithdrawn() {
    return entry.withdrawal().isPresent();
  }

  /** The colour of the state. */
  public String style() {
    return entry.state() == RecordState.IN_FORCE && !isHeld() ? "answer due" : "answer";
  }
}
