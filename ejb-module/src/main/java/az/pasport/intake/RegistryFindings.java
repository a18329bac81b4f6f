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
                    .map(answers::get)
                    .map(answer -> RegistryFinding.of(answer, subject(message).orElseThrow()))
                    .map(message::with)
                    .orElse(message))
        .toList();
  }

  private static Optional<PersonDetails> subject(PendingSubmission message) {
    return message.change().submission().map(ValidatedSubmission::subject);
  }

  private static Optional<Fin> fin(PendingSubmission message) {
    return subject(message)
        .map(PersonDetails::identity)
        .filter(Fin.class::isInstance)
        .map(Fin.class::cast);
  }
}
