package az.pasport.intake;

import az.pasport.record.MedicalEvent;
import az.pasport.record.Worker;
import java.time.LocalDate;
import java.util.Optional;

/** A submission whose every field is good; not yet compared with what is known. */
record ValidatedSubmission(PersonDetails subject, Worker worker, MedicalEvent event) {
  /** The day on which a dose was given; empty for every other event. */
  Optional<LocalDate> doseGivenOn() {
    return event.vaccination().map(MedicalEvent.Vaccination::givenOn);
  }
}
