package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.Records;
import az.pasport.record.StoredVersion;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the Agency's staff look up what is on record of a person. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class PersonFiles {
  @Resource SessionContext session;
  @Inject People people;
  @Inject Records records;
  @Inject AuditLog audit;

  /**
   * What is on record of a person.
   *
   * @param identity the holder's
   * @param joined other identities that lead to the person, as facilities described them
   * @param diedOn empty if the person is not on record as dead
   * @param entries the records as they stand
   */
  public record PersonFile(
      Identity identity,
      PersonName name,
      BirthDate birthDate,
      List<PersonDetails> joined,
      Optional<LocalDate> diedOn,
      List<StoredVersion> entries) {
    public PersonFile {
      joined = List.copyOf(joined);
      entries = List.copyOf(entries);
    }
  }

  /**
   * What is on record of a person. The look is written in the audit, also if nobody is found; then
   * without whom it was for.
   */
  public Optional<PersonFile> file(Identity identity) {
    Optional<Person> found = people.find(identity);
    if (found.isEmpty()) {
      audit.append(caller(), "NOBODY_FOUND", "person:none");
    }
    return found.map(
        person -> {
          audit.append(caller(), "PERSON_LOOKED_UP", "person:" + person.id());
          return new PersonFile(
              person.identity(),
              person.name(),
              person.birthDate(),
              person.entries().stream()
                  .filter(Person::isJoined)
                  .map(
                      entry -> new PersonDetails(entry.identity(), entry.name(), entry.birthDate()))
                  .toList(),
              person.diedOn(),
              records.all(person).stream().map(StoredVersion::of).toList());
        });
  }

  private Caller caller() {
    return new Caller.Official(session.getCallerPrincipal().getName());
  }
}
