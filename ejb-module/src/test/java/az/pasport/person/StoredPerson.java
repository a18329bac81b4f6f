package az.pasport.person;

import java.time.LocalDate;

/** Brings people into states that only this package may bring them into, for tests of others. */
public final class StoredPerson {
  private StoredPerson() {}

  /** Lets one entry lead to another. */
  public static void join(Person joined, Person holder) {
    joined.join(holder);
  }

  public static void recordDeath(Person person, LocalDate day) {
    person.recordDeath(day);
  }
}
