package az.pasport.fraud;

/**
 * A worker of a facility, as records name them.
 *
 * @param facility the facility's code
 * @param number the facility's number of the worker; it says nothing at another facility
 * @param name as the record has it
 */
public record EnteringWorker(String facility, String number, String name) {
  /** How alerts and the audit name the worker: {@code CODE/number}. */
  public String key() {
    return facility + "/" + number;
  }

  /** Whether both are one registered worker, however the name is written. */
  public boolean isSameAs(EnteringWorker other) {
    return key().equals(other.key());
  }
}
