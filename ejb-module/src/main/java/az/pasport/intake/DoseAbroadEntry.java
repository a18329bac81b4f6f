package az.pasport.intake;

import jakarta.enterprise.context.ApplicationScoped;

/** Enters a dose given abroad, once a second official agrees. */
@ApplicationScoped
class DoseAbroadEntry extends ApprovedRecordChange {
  static final String KIND = "DOSE_ABROAD";

  @Override
  public String kind() {
    return KIND;
  }
}
