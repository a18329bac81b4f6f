package az.pasport.registry;

import java.util.Optional;

/** What the population registry says of a FIN. */
public sealed interface RegistryAnswer {
  /** Why there is no answer; empty where there is one. */
  default Optional<String> failure() {
    return Optional.empty();
  }

  default boolean isAnswered() {
    return failure().isEmpty();
  }

  /** Whether it is known that the FIN is nobody's. */
  default boolean isNobody() {
    return false;
  }

  /** It is this person's. */
  record Found(RegisteredPerson person) implements RegistryAnswer {}

  /** It is nobody's. */
  record NoSuchFin() implements RegistryAnswer {
    @Override
    public boolean isNobody() {
      return true;
    }
  }

  /** There is no answer; the cause is for the log, without personal data or anything that came. */
  record Unavailable(String cause) implements RegistryAnswer {
    @Override
    public Optional<String> failure() {
      return Optional.of(cause);
    }
  }
}
