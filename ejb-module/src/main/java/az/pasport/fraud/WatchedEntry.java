package az.pasport.fraud;

import az.pasport.facility.Region;
import az.pasport.person.TravelDocument;
import az.pasport.record.Lot;
import az.pasport.record.RecordKind;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rules know of one version of a record.
 *
 * @param row the internal number of the version
 * @param person the internal number of whom it is about; it appears in no alert and no log
 * @param document of a person without a FIN
 * @param worker who entered the first version
 * @param region of the facility
 * @param lot from which a dose was taken; empty for what takes none
 * @param doseNumber 0 for what is no dose
 * @param seriesSize 0 for what is no dose
 * @param happenedOn the day, in Baku, of what the record tells
 * @param exempt entered by a facility that was loading its history, or entered or corrected by whom
 *     the register of its workers does not have, as the Agency's staff
 * @param byWorker whether the worker made this version; false of a colleague's correction
 */
public record WatchedEntry(
    long row,
    UUID recordId,
    int version,
    RecordKind kind,
    EnteringWorker worker,
    Region region,
    long person,
    Optional<TravelDocument> document,
    Optional<Lot> lot,
    int doseNumber,
    int seriesSize,
    LocalDate happenedOn,
    Instant receivedAt,
    boolean exempt,
    boolean byWorker) {
  public boolean isDose() {
    return doseNumber > 0;
  }

  /** Whether it is the first version; a correction says little about when and how people work. */
  public boolean isFirstVersion() {
    return version == 1;
  }

  public String facility() {
    return worker.facility();
  }

  /** Days, in Baku, between what it tells and its receipt. */
  public long daysBack() {
    return ChronoUnit.DAYS.between(happenedOn, Baku.dateOf(receivedAt));
  }

  /** Whether it came before another one; entries of one moment are ordered by their number. */
  public boolean isBefore(WatchedEntry other) {
    int order = receivedAt.compareTo(other.receivedAt);
    return order < 0 || order == 0 && row < other.row;
  }
}
