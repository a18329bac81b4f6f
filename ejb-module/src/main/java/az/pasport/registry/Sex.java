package az.pasport.registry;

/** Sex as the registry has it; optional there. */
public enum Sex {
  FEMALE,
  MALE
}
