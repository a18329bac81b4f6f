package az.pasport.intake;

import jakarta.enterprise.context.ApplicationScoped;

/** Corrects a record, once a second official agrees. */
@ApplicationScoped
class StaffCorrection extends ApprovedRecordChange {
  static final String KIND = "RECORD_CORRECTION";

  @Override
  public String kind() {
    return KIND;
  }
}
