package az.pasport.revocation;

import az.pasport.revocation.BulkRevocationRefused.Reason;
import az.pasport.security.FacilityCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Records by what they have in common. All that is given must be true of a record.
 *
 * @param facility that sent it
 * @param worker the facility's number of the worker who entered it
 * @param lot of which the dose was; in all facilities, unless one is given
 * @param enteredFrom first day, in Baku, on which it came
 * @param enteredTo last day of that
 * @param happenedFrom first day, in Baku, of what it tells
 * @param happenedTo last day of that
 */
public record RecordChoice(
    Optional<FacilityCode> facility,
    Optional<String> worker,
    Optional<String> lot,
    Optional<LocalDate> enteredFrom,
    Optional<LocalDate> enteredTo,
    Optional<LocalDate> happenedFrom,
    Optional<LocalDate> happenedTo) {
  /**
   * Throws {@link BulkRevocationRefused} if neither a facility nor a lot is given, a worker without
   * the facility, or a last day before the first.
   */
  public RecordChoice {
    if (worker.isPresent() && facility.isEmpty()) {
      throw new BulkRevocationRefused(Reason.WORKER_WITHOUT_FACILITY, "facility");
    }
    if (facility.isEmpty() && lot.isEmpty()) {
      throw new BulkRevocationRefused(Reason.CHOICE_TOO_WIDE, "facility");
    }
    requireOrder("enteredTo", enteredFrom, enteredTo);
    requireOrder("happenedTo", happenedFrom, happenedTo);
  }

  private static void requireOrder(String field, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
      throw new BulkRevocationRefused(Reason.BAD_ORDER, field);
    }
  }
}
