package az.pasport.record;

/** What a test found. */
public enum TestOutcome {
  DETECTED,
  NOT_DETECTED
}
