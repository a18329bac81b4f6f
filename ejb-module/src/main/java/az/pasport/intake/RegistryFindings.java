package az.pasport.intake;

import az.pasport.person.Fin;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.RegistryLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the population registry about the people of messages, before any transaction. */
@ApplicationScoped
class RegistryFindings {
  @Inject RegistryLookups registry;

  /**
   * The messages, in order, each with what the registry says of its person; within the time that
   * the settings allow for a batch.
   */
  List<PendingSubmission> addTo(List<PendingSubmission> messages) {
    if (!registry.isConfigured()) {
      return messages;
    }
    Map<Fin, RegistryAnswer> answers =
        registry.find(messages.stream().flatMap(one -> fin(one).stream()).distinct().toList());
    return messages.stream()
        .map(
            message ->
                fin(message)
                    .map(fin -> message.with(finding(answers.get(fin), message)))
                    .orElse(message))
        .toList();
  }

  private static RegistryFinding finding(RegistryAnswer answer, PendingSubmission message) {
    return RegistryFinding.of(answer, message.change().submission().orElseThrow().subject());
  }

  private static Optional<Fin> fin(PendingSubmission message) {
    return message
        .change()
        .submission()
        .map(submission -> submission.subject().identity())
        .filter(Fin.class::isInstance)
        .map(Fin.class::cast);
  }
}
