package az.pasport.intake;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes a record back, once a second official agrees. */
@ApplicationScoped
class StaffWithdrawal extends ApprovedRecordChange {
  static final String KIND = "RECORD_WITHDRAWAL";

  @Override
  public String kind() {
    return KIND;
  }
}
