package az.pasport.revocation;

/** How a bulk revocation stands. The names are part of the API. */
public enum RevocationStatus {
  /** Its records are collected and counted. */
  PREVIEWING,
  /** The figures are there, and the set of records is fixed. Nothing has changed yet. */
  PREVIEWED,
  /** A second supervisor has agreed: records are suspended, person after person. */
  RUNNING,
  DONE,
  /** Two officials have agreed to undo it. */
  UNDOING,
  UNDONE
}
