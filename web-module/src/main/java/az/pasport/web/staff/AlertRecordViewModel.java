package az.pasport.web.staff;

import az.pasport.fraud.AlertRecord;
import az.pasport.message.Messages;

/** A record of an alert as the page shows it: no citizen is named. */
public record AlertRecordViewModel(AlertRecord record, Messages texts) {
  public String number() {
    return record.recordId().toString();
  }

  public String kind() {
    return texts.of(record.entry().kind(), record.entry().doseNumber());
  }

  /** The lot of a dose; empty for what has none. */
  public String lot() {
    return record.entry().lot().map(lot -> lot.number()).orElse("");
  }

  public String happenedOn() {
    return texts.date(record.entry().happenedOn());
  }

  public String receivedAt() {
    return texts.minute(record.entry().receivedAt());
  }

  public String worker() {
    return record.entry().worker().key();
  }

  public String confirmedBy() {
    return record.confirmedBy().orElse("–");
  }
}
