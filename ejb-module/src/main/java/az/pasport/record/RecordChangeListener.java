package az.pasport.record;

import az.pasport.person.BirthDate;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import java.util.List;

/**
 * Follows changes of records outside this room: certificates implement it. All methods are called
 * in the transaction of the change; an exception undoes the change.
 */
public interface RecordChangeListener {
  /** Whether somebody has called a version of a record into doubt. */
  boolean isInDoubt(HealthRecord record);

  /**
   * Follows a change of a record, or of a person's details.
   *
   * @param change the new version, already stored
   */
  void follow(Person person, HealthRecord change);

  /**
   * Follows a change of who a person is: name or birth date were corrected, identities were joined
   * or parted, or the population registry froze or released records. Certificates that rest on a
   * frozen record are left as they are.
   *
   * @param person held, and changed already
   * @param actor who makes the change, as the audit names them
   */
  void follow(Person person, String actor);

  /**
   * The identifiers of the certificates issued to an entry that stand, and would be revoked if the
   * person had these details and these records; nothing is written.
   *
   * @param records that count
   */
  List<String> outdated(
      Person entry, PersonName name, BirthDate birthDate, List<HealthRecord> records);
}
