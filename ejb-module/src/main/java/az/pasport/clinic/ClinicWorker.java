package az.pasport.clinic;

import az.pasport.facility.FacilityWorker;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import java.util.Locale;
import java.util.Optional;

/**
 * A worker of a facility who logs in.
 *
 * @param facilityAz the facility's name in Azerbaijani
 * @param facilityEn the facility's name in English
 * @param id the facility's number of the worker
 * @param name of the worker, as on the register
 * @param fin of the worker's person
 */
public record ClinicWorker(
    FacilityCode facility, String facilityAz, String facilityEn, String id, String name, Fin fin) {
  static ClinicWorker of(FacilityWorker worker) {
    return new ClinicWorker(
        worker.facility().code(),
        worker.facility().name(Locale.forLanguageTag("az")),
        worker.facility().name(Locale.ENGLISH),
        worker.workerId(),
        worker.name(),
        worker.fin().orElseThrow());
  }

  /** The facility's name: Azerbaijani for {@code az}, English otherwise. */
  public String facilityName(Locale locale) {
    return locale.getLanguage().equals("az") ? facilityAz : facilityEn;
  }

  /** As which records name the worker. */
  Submission.Author author() {
    return new Submission.Author(id, name);
  }

  /** The facility, with the worker as the proved sender: the login was made by a signature. */
  Caller.Facility sender() {
    return new Caller.Facility(facility, Optional.of(id));
  }
}
