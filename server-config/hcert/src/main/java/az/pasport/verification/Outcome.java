package az.pasport.verification;

/** The three answers. */
public enum Outcome {
  /** Etibarlıdır. */
  VALID,
  /** Etibarsızdır. */
  NOT_VALID,
  /** Müəyyən etmək mümkün deyil. */
  CANNOT_TELL
}
