package az.pasport.person;

/** Who says that a person has died. */
public enum DeathSource {
  /** Two officials of the Agency, by a document. */
  STAFF,
  /** The population registry. */
  REGISTRY
}
