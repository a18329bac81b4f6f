package az.pasport.identity;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Finds the people whom a requested change is about. */
@ApplicationScoped
class LockedPeople {
  @Inject People people;

  /**
   * An entry, whose holder is locked until the transaction ends.
   *
   * @param field of the change that names the person
   * @throws PersonChangeRefused if there is none any more
   */
  Person entry(long number, String field) {
    return people
        .findForUpdate(number)
        .flatMap(holder -> people.byNumber(number))
        .orElseThrow(() -> new PersonChangeRefused(Reason.NO_SUCH_PERSON, field));
  }

  /** Locks the holder of an entry until the transaction ends, if there is one. */
  void lock(long number) {
    people.findForUpdate(number);
  }

  /** Whether somebody has an identity. */
  boolean isKnown(Identity identity) {
    return people.entry(identity).isPresent();
  }

  /** Corrects the name and the birth date of a person who is locked. */
  void correct(Person holder, PersonName name, BirthDate birthDate, Instant now) {
    people.correct(holder, name, birthDate, now);
  }

  /** The lines about an entry, of which nothing is locked; none if there is no such entry. */
  List<Detail> describe(long number, Function<Person, List<Detail>> lines) {
    return people.byNumber(number).map(lines).orElse(List.of());
  }
}
