package az.pasport.web.pages;

import az.pasport.message.Messages;
import az.pasport.record.StoredVersion;
import az.pasport.time.Baku;

/** A record that counts for nothing, because the population registry knows another person. */
public record FrozenRecordViewModel(StoredVersion record, Messages texts) {
  /** Which facility's record of which day it is, why it is frozen, and what to do. */
  public String what() {
    return texts.of(
        "frozen.what",
        texts.date(Baku.dateOf(record.receivedAt())),
        record.facility().name(texts.getLocale()));
  }
}
