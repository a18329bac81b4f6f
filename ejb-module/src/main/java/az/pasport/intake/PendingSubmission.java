package az.pasport.intake;

import az.pasport.record.Worker;
import java.util.List;

/**
 * A message whose fields are good, while it waits for its decision.
 *
 * @param messageId number of the message, unique among the sender's
 * @param payloadHash of what the message says
 * @param worker whom the message names as its author
 * @param warnings what its sender should know, as far as no other record is needed to tell it
 * @param finding what the population registry says of its person
 */
record PendingSubmission(
    String messageId,
    PayloadHash payloadHash,
    Worker worker,
    RequestedChange change,
    List<Warning> warnings,
    RegistryFinding finding) {
  PendingSubmission {
    warnings = List.copyOf(warnings);
  }

  PendingSubmission with(RegistryFinding found) {
    return new PendingSubmission(messageId, payloadHash, worker, change, warnings, found);
  }
}
