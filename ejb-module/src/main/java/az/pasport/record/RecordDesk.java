package az.pasport.record;

import az.pasport.audit.AuditLog;
import az.pasport.facility.FacilityCode;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the Agency's staff look a person's records up, correct them, take them back, and enter
 * doses given abroad; supervisors also confirm held ones. A message's number is theirs, too: a form
 * sent twice is taken once.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordDesk {
  @Resource SessionContext session;
  @Inject Intake intake;
  @Inject People people;
  @Inject Records records;
  @Inject AuditLog audit;

  /** What is on record of a person. */
  public record PersonFile(
      Identity identity, PersonName name, LocalDate birthDate, List<Entry> entries) {
    public PersonFile {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A record as it stands.
   *
   * @param version which a correction must name
   * @param kind of the record: {@code VaccinationDose}, {@code TestResult}, …
   * @param isHeld whether it waits for a confirmation, and counts for nothing until then
   * @param fields what it says, by the contract's names
   */
  public record Entry(
      UUID recordId,
      int version,
      Class<? extends HealthRecord> kind,
      FacilityCode facility,
      Instant receivedAt,
      boolean isHeld,
      Map<String, String> fields) {
    static Entry of(HealthRecord record) {
      return new Entry(
          record.recordId(),
          record.recordVersion(),
          record.getClass(),
          record.facility().code(),
          record.receivedAt(),
          !record.counts(),
          Map.copyOf(record.fields()));
    }
  }

  /**
   * What is on record of a person. The look is written in the audit, also if nobody is found; then
   * without whom it was for.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Optional<PersonFile> file(Identity identity) {
    Optional<Person> found = people.find(identity);
    if (found.isEmpty()) {
      audit.append("staff:" + login(), "NOBODY_FOUND", "person:none");
    }
    return found.map(
        person -> {
          audit.append("staff:" + login(), "PERSON_LOOKED_UP", "person:" + person.id());
          return new PersonFile(
              person.identity(),
              person.name(),
              person.birthDate(),
              records.all(person).stream().map(Entry::of).toList());
        });
  }

  /**
   * Corrects any record; the certificates that rest on it follow in the same transaction.
   *
   * @throws EJBException if it could not be committed; nothing was written
   */
  public Answer correct(Correction correction) {
    return intake.correct(authority(), correction);
  }

  /**
   * Takes any record back.
   *
   * @throws EJBException if it could not be committed; nothing was written
   */
  public Answer withdraw(TakingBack takingBack) {
    return intake.withdraw(authority(), takingBack);
  }

  /**
   * Confirms a record that is held, in place of a second worker of its facility.
   *
   * @throws EJBException if it could not be committed; nothing was written
   */
  @RolesAllowed("supervisor")
  public Answer confirm(Confirmation confirmation) {
    return intake.confirm(authority(), confirmation);
  }

  /**
   * Enters a dose given abroad.
   *
   * @throws EJBException if it could not be committed; nothing was written
   */
  public Answer enter(Submission.DoseAbroad dose) {
    return intake.submit(authority(), dose);
  }

  private Authority authority() {
    return new Authority.OfStaff(login(), session.isCallerInRole("supervisor"));
  }

  private String login() {
    return session.getCallerPrincipal().getName();
  }
}
