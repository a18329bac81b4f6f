package az.pasport.record;

/**
 * How the comparison of a record's person with the population registry ended. The names are part of
 * the API.
 */
public enum RegistryState {
  /** No registry is configured, it gave no answer yet, or the person has no FIN. */
  NOT_COMPARED,
  /** The registry knows this person under the FIN. */
  MATCHED,
  /**
   * The registry knows another person under the FIN, or nobody: the record is frozen. It counts for
   * nothing until it is corrected or withdrawn, or the registry says otherwise.
   */
  MISMATCHED
}
