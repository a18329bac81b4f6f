package az.pasport.registry;

/** What the population registry says of a FIN. */
public sealed interface RegistryAnswer {
  /** It is this person's. */
  record Found(RegisteredPerson person) implements RegistryAnswer {}

  /** It is nobody's. */
  record NoSuchFin() implements RegistryAnswer {}

  /**
   * There is no answer.
   *
   * @param cause for the log: no personal data, nothing of what came
   */
  record Unavailable(String cause) implements RegistryAnswer {}

  /** Whether the registry answered at all. */
  default boolean isAnswered() {
    return !(this instanceof Unavailable);
  }
}
