package az.pasport.record;

import az.pasport.person.Person;

/**
 * What hangs on records outside this room: certificates. Both are called in the transaction of the
 * change; what they throw undoes it.
 */
public interface Dependants {
  /** Whether somebody has called a version of a record into doubt. */
  boolean isInDoubt(HealthRecord record);

  /**
   * Follows a change of a record, or of a person's details.
   *
   * @param change the new version, already stored
   */
  void follow(Person person, HealthRecord change);
}
