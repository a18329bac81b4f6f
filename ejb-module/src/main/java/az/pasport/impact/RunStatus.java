package az.pasport.impact;

/** The life of a run. */
public enum RunStatus {
  RUNNING,
  FINISHED,
  FAILED
}
