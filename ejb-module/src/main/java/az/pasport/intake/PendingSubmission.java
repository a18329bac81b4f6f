package az.pasport.intake;

import java.util.List;

/**
 * A new record whose fields are good, as it waits to be taken.
 *
 * @param messageId number of its message, unique among the sender's
 * @param payloadHash of what the message says
 * @param warnings what its sender should know, as far as no other record is needed to tell it
 * @param finding what the population registry says of its person
 */
record PendingSubmission(
    String messageId,
    PayloadHash payloadHash,
    Draft draft,
    List<Warning> warnings,
    RegistryFinding finding) {
  PendingSubmission {
    warnings = List.copyOf(warnings);
  }

  /** Nothing to warn of, and nobody was asked about the person. */
  PendingSubmission(String messageId, PayloadHash payloadHash, Draft draft) {
    this(messageId, payloadHash, draft, List.of(), RegistryFinding.none());
  }
}
