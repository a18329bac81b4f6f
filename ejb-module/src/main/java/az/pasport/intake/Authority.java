package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import java.util.Optional;

/**
 * In whose name a message comes, and so what it may touch.
 *
 * @param sender among whose messages its number is unique
 * @param provedWorker the number of the worker of a facility who proved to be the sender
 * @param isStaff whether it is the Agency's staff, who answer for each message by name
 * @param mayClearDoubt whether it may correct or take back a record that somebody has called into
 *     doubt
 */
record Authority(
    FacilityCode sender,
    Caller caller,
    Optional<String> provedWorker,
    boolean isStaff,
    boolean mayClearDoubt) {
  /** A facility: its own records, and people of whom nobody else has records. */
  static Authority of(Caller.Facility caller) {
    return new Authority(caller.code(), caller, caller.worker(), false, false);
  }

  /** The Agency's staff: every record. Only supervisors call certificates into doubt. */
  static Authority of(Caller.Official caller, boolean isSupervisor) {
    return new Authority(FacilityCode.AGENCY, caller, Optional.empty(), true, isSupervisor);
  }

  /** Whether it may be told of a record, and change it. */
  boolean isOwn(HealthRecord record) {
    return isStaff || record.facility().code().equals(sender);
  }

  /** Whether it is proved who in person sent the message. */
  boolean provesWorker() {
    return isStaff || provedWorker.isPresent();
  }
}
