package az.pasport.intake;

import az.pasport.person.Fin;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.RegistryLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks the population registry about the people of submissions, before any transaction. */
@ApplicationScoped
class RegistryFindings {
  @Inject RegistryLookups registry;

  RegistryFinding of(Draft draft) {
    return of(List.of(draft)).get(0);
  }

  /** A finding for each, in order; within the time that the settings allow for a batch. */
  List<RegistryFinding> of(List<Draft> drafts) {
    if (!registry.isConfigured()) {
      return drafts.stream().map(any -> RegistryFinding.none()).toList();
    }
    Map<Fin, RegistryAnswer> answers =
        registry.find(drafts.stream().flatMap(RegistryFindings::fin).distinct().toList());
    return drafts.stream()
        .map(
            draft ->
                fin(draft)
                    .findFirst()
                    .map(fin -> RegistryFinding.of(answers.get(fin), draft.subject()))
                    .orElseGet(RegistryFinding::none))
        .toList();
  }

  private static Stream<Fin> fin(Draft draft) {
    return Stream.of(draft.subject().identity()).filter(Fin.class::isInstance).map(Fin.class::cast);
  }
}
