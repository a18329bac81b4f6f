package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordKind;
import az.pasport.record.Records;
import az.pasport.record.RegistryState;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.BirthDate;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
   * @param joined other identities that lead to the person
   * @param diedOn empty if the person is not on record as dead
   */
  public record PersonFile(
      Identity identity,
      PersonName name,
      BirthDate birthDate,
      List<JoinedIdentity> joined,
      Optional<LocalDate> diedOn,
      List<Entry> entries) {
    public PersonFile {
      joined = List.copyOf(joined);
      entries = List.copyOf(entries);
    }
  }

  /** Another identity of a person, and how facilities described them under it. */
  public record JoinedIdentity(Identity identity, PersonName name, BirthDate birthDate) {}

  /**
   * A record as it stands.
   *
   * @param version which a correction must name
   * @param identity under which it was submitted
   * @param isHeld whether it waits for a confirmation, and counts for nothing until then
   * @param registryState {@link RegistryState#MISMATCHED} while the record is frozen
   * @param fields what it says, by the contract's names
   */
  public record Entry(
      UUID recordId,
      int version,
      RecordKind kind,
      Identity identity,
      FacilityCode facility,
      Instant receivedAt,
      boolean isHeld,
      RegistryState registryState,
      Map<String, String> fields) {
    static Entry of(HealthRecord record) {
      return new Entry(
          record.recordId(),
          record.recordVersion(),
          record.kind(),
          record.person().identity(),
          record.facility().code(),
          record.receivedAt(),
          record.isHeld(),
          record.registryState(),
          Map.copyOf(record.fields()));
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
                      entry ->
                          new JoinedIdentity(entry.identity(), entry.name(), entry.birthDate()))
                  .toList(),
              person.diedOn(),
              records.all(person).stream().map(Entry::of).toList());
        });
  }

  private Caller caller() {
    return new Caller.Official(session.getCallerPrincipal().getName());
  }
}
