package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import java.util.Optional;

/** In whose name a message comes, and so what it may touch. */
sealed interface Authority {
  /** Among whose messages its number is unique. */
  FacilityCode sender();

  /** Who sends the message. */
  Caller caller();

  /** Whether it may be told of a record, and change it. */
  boolean isOwn(HealthRecord record);

  /** Whether it is the Agency's staff, who answer for each message by name. */
  boolean isStaff();

  /** The number of the worker of a facility who proved to be the sender. */
  Optional<String> provedWorker();

  /** Whether it is proved who in person sent the message. */
  default boolean provesWorker() {
    return isStaff() || provedWorker().isPresent();
  }

  /** Whether it may correct or take back a record that somebody has called into doubt. */
  boolean mayClearDoubt();

  /** A facility: its own records, and people of whom nobody else has records. */
  record OfFacility(Caller.Facility caller) implements Authority {
    @Override
    public FacilityCode sender() {
      return caller.code();
    }

    @Override
    public boolean isOwn(HealthRecord record) {
      return record.facility().code().equals(caller.code());
    }

    @Override
    public boolean isStaff() {
      return false;
    }

    @Override
    public Optional<String> provedWorker() {
      return caller.worker();
    }

    @Override
    public boolean mayClearDoubt() {
      return false;
    }
  }

  /**
   * The Agency's staff: every record.
   *
   * @param mayClearDoubt for supervisors only, who call certificates into doubt
   */
  record OfStaff(Caller.Official caller, boolean mayClearDoubt) implements Authority {
    @Override
    public FacilityCode sender() {
      return FacilityCode.AGENCY;
    }

    @Override
    public boolean isOwn(HealthRecord record) {
      return true;
    }

    @Override
    public boolean isStaff() {
      return true;
    }

    @Override
    public Optional<String> provedWorker() {
      return Optional.empty();
    }
  }
}
