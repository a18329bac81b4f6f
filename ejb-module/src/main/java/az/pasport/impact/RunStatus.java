package az.pasport.impact;

public enum RunStatus {
  RUNNING,
  FINISHED,
  FAILED
}
