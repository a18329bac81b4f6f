package az.pasport.simulator.sandbox;

import az.pasport.simulator.records.Patient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the sandbox: a patient, what is on record, what to send, and what is answered.
 *
 * @param id of the row, as the guide names it
 * @param patient values of the contract's {@code person}, empty where no person matters
 * @param before what is on record when the sandbox begins
 * @param revoked whether the patient's certificate was revoked for fraud
 * @param fault what happens to this patient's messages on the way
 */
public record Scenario(
    String id,
    Map<String, String> patient,
    String az,
    String en,
    List<MessageTemplate> before,
    boolean revoked,
    Optional<TransportFault> fault,
    List<Step> steps) {

  public Scenario {
    patient = Map.copyOf(patient);
    before = List.copyOf(before);
    steps = List.copyOf(steps);
  }

  /**
   * One message of the row and its answer.
   *
   * @param answer as {@link ResponseSummary} writes it
   * @param again whether the message is the one before, sent once more
   */
  public record Step(MessageTemplate template, String answer, boolean again) {}

  /** Who this is, for whoever logs in as the patient; empty where the patient has no FIN. */
  Optional<Patient> person() {
    return Optional.ofNullable(patient.get("fin"))
        .filter(fin -> !fin.isEmpty())
        .map(
            fin ->
                new Patient(
                    fin,
                    patient.getOrDefault("familyName", ""),
                    patient.getOrDefault("givenName", ""),
                    patient.getOrDefault("patronymic", ""),
                    LocalDate.parse(patient.getOrDefault("birthDate", ""))));
  }
}
