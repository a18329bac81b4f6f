package az.pasport.intake;

import az.pasport.record.RegistryState;
import az.pasport.record.SubmittedPerson;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the population registry says of the person of one submission.
 *
 * @param isKept whether the sender's description is kept beside the registry's: where there is a
 *     registry that could know the person
 */
record RegistryFinding(RegistryAnswer answer, RegistryState state, boolean isKept) {
  /** Whether the registry says that the person was dead before a day began. */
  boolean isDeadBefore(LocalDate day) {
    return registered()
        .flatMap(RegisteredPerson::deathDate)
        .filter(death -> death.isBefore(day))
        .isPresent();
  }

  /** Whom the registry knows under the FIN. */
  Optional<RegisteredPerson> registered() {
    return RegistryUpdate.registered(answer);
  }

  /** The sender's description, where it is kept. */
  Optional<SubmittedPerson> submitted(PersonDetails subject) {
    return isKept
        ? Optional.of(new SubmittedPerson(subject.name(), subject.birthDate()))
        : Optional.empty();
  }

  /** No registry is configured, or it cannot know the person. */
  static RegistryFinding none() {
    return new RegistryFinding(
        new RegistryAnswer.Unavailable("nobody was asked"), RegistryState.NOT_COMPARED, false);
  }

  /** What an answer says of somebody with a FIN. */
  static RegistryFinding of(RegistryAnswer answer, PersonDetails subject) {
    return new RegistryFinding(answer, state(answer, subject), true);
  }

  private static RegistryState state(RegistryAnswer answer, PersonDetails subject) {
    if (!answer.isAnswered()) {
      return RegistryState.NOT_COMPARED;
    }
    return RegistryUpdate.registered(answer)
            .filter(known -> known.isMeantBy(subject.name(), subject.birthDate()))
            .isPresent()
        ? RegistryState.MATCHED
        : RegistryState.MISMATCHED;
  }
}
