package az.pasport.person;

import az.pasport.time.BirthDate;
import java.time.LocalDate;

/** Brings people into states that only this package may bring them into, for tests of others. */
public final class StoredPerson {
  private StoredPerson() {}

  /** Lets one entry lead to another. */
  public static void join(Person joined, Person holder) {
    joined.join(holder);
  }

  /** Corrects what is registered of a person. */
  public static void correct(Person person, PersonName name, BirthDate born) {
    person.correct(name, born);
  }

  /** Corrects a mistyped identity. */
  public static void correct(Person person, Identity identity) {
    person.correct(identity);
  }

  public static void recordDeath(Person person, LocalDate day) {
    person.recordDeath(day);
  }
}
