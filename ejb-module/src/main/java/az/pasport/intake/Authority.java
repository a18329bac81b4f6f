package az.pasport.intake;

import az.pasport.facility.FacilityCode;
import az.pasport.record.HealthRecord;
import java.util.Optional;

/** In whose name a message comes, and so what it may touch. */
sealed interface Authority {
  /** Among whose messages its number is unique. */
  FacilityCode sender();

  /** How the audit names it. */
  String actor();

  /** Whether it may be told of a record, and change it. */
  boolean isOwn(HealthRecord record);

  /** Whether it is proved who in person sent the message. */
  boolean provesWorker();

  /** Whether it may correct or take back a record that somebody has called into doubt. */
  boolean mayClearDoubt();

  /**
   * A facility: its own records, and people of whom nobody else has records.
   *
   * @param worker the number of the worker who proved to be the sender; empty where the facility
   *     alone did
   */
  record OfFacility(FacilityCode sender, Optional<String> worker) implements Authority {
    @Override
    public String actor() {
      return "facility:" + sender;
    }

    @Override
    public boolean isOwn(HealthRecord record) {
      return record.facility().code().equals(sender);
    }

    @Override
    public boolean provesWorker() {
      return worker.isPresent();
    }

    @Override
    public boolean mayClearDoubt() {
      return false;
    }
  }

  /**
   * The Agency's staff: every record.
   *
   * @param login of the official
   * @param mayClearDoubt for supervisors only, who call certificates into doubt
   */
  record OfStaff(String login, boolean mayClearDoubt) implements Authority {
    @Override
    public FacilityCode sender() {
      return FacilityCode.AGENCY;
    }

    @Override
    public String actor() {
      return "staff:" + login;
    }

    @Override
    public boolean isOwn(HealthRecord record) {
      return true;
    }

    @Override
    public boolean provesWorker() {
      return true;
    }
  }
}
