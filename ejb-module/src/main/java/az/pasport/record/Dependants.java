package az.pasport.record;

import az.pasport.person.Person;

/**
 * What hangs on records outside this room: certificates. All are called in the transaction of the
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

  /**
   * Follows what the population registry said of a person: other details, or records that are
   * frozen or released. Certificates that rest on a frozen record are left as they are.
   *
   * @param actor whose deed it is, as the audit names them
   */
  void followRegistry(Person person, String actor);
}
