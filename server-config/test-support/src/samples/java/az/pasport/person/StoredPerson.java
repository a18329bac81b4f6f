package az.pasport.person;

import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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

  /** What was registered of a person until it was corrected. */
  public static FormerDetails former(Person person, Instant correctedAt) {
    return new FormerDetails(person, correctedAt);
  }

  /** A death that staff recorded, and took back at the same time. */
  public static RecordedDeath undoneDeath(Person person, LocalDate day, Instant at) {
    var death = new RecordedDeath(person, day, DeathSource.STAFF, Optional.empty(), at);
    death.undo(at);
    return death;
  }
}
