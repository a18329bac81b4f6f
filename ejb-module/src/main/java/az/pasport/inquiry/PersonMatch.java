package az.pasport.inquiry;

import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;

/**
 * One of several people who fit an inquiry: only what tells them apart.
 *
 * @param place by which the official chooses, from 0
 */
public record PersonMatch(int place, PersonName name, BirthDate birthDate, Identity identity) {
  private static final int SHOWN = 3;

  static PersonMatch of(int place, Person person) {
    return new PersonMatch(place, person.name(), person.birthDate(), person.identity());
  }

  /** The end of the FIN or of the document's number. */
  public String lastCharacters() {
    String whole =
        identity
            .document()
            .map(document -> document.number())
            .or(() -> identity.fin().map(fin -> fin.value()))
            .orElse("");
    return whole.substring(Math.max(0, whole.length() - SHOWN));
  }
}
