package az.pasport.simulator.records;

import az.pasport.simulator.DemoPerson;
import java.time.LocalDate;

/** Whom a record is about, as the hospital's clerk read it from the identity card. */
public record Patient(
    String fin, String surname, String givenName, String patronymic, LocalDate birthDate) {

  public static Patient of(DemoPerson person) {
    return new Patient(
        person.fin(),
        person.surname(),
        person.givenName(),
        person.patronymic(),
        person.birthDate());
  }

  /** The same person with another birth date. */
  public Patient bornOn(LocalDate date) {
    return new Patient(fin, surname, givenName, patronymic, date);
  }
}
