package az.pasport.fraud;

import az.pasport.record.Lot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came before an observation, asked by windows that an index answers. "Before" is the order of
 * {@link Observation#ORDER}: an answer does not depend on what came later.
 */
public interface EntryHistory {
  /** The records of the same person that came before, each in its latest version of then. */
  List<WatchedEntry> ofPersonBefore(WatchedEntry entry);

  /** The records of a person that came until now, each in its latest version. */
  List<WatchedEntry> ofPerson(long person);

  /** First versions that the same worker entered before, within a time. */
  List<WatchedEntry> ofWorkerBefore(WatchedEntry entry, Duration within);

  /**
   * First versions entered before, within a time, by workers of the same name at other facilities.
   */
  List<WatchedEntry> ofNamesakesBefore(WatchedEntry entry, Duration within);

  /** How a facility worked in the {@link FacilityHabit#DAYS} days before a day in Baku. */
  FacilityHabit habit(String facility, LocalDate day);

  /** What is known of a lot at a facility. */
  LotSupply supply(String facility, Lot lot);

  /** The day of a person's death, if it is known. */
  Optional<LocalDate> diedOn(long person);

  /**
   * A lot at a facility.
   *
   * @param firstDelivery empty if nothing of it was delivered there
   * @param delivered doses less those taken back
   * @param used doses on record
   */
  record LotSupply(Optional<LocalDate> firstDelivery, int delivered, int used) {}
}
