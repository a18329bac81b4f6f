package az.pasport.record;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.Proposal;
import az.pasport.audit.AuditLog;
import az.pasport.person.BirthDate;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
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
import java.util.stream.Stream;

/**
 * Where the Agency's staff look a person's records up, and ask for them to be corrected or taken
 * back, and for doses given abroad to be entered. Nothing of it exists before a second official
 * agrees. Supervisors also confirm records that are held, in place of a second worker. A message's
 * number is theirs, too: a form sent twice is taken once.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class RecordDesk {
  @Resource SessionContext session;
  @Inject Intake intake;
  @Inject People people;
  @Inject Records records;
  @Inject Approvals approvals;
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
   * @param kind of the record: {@code VaccinationDose}, {@code TestResult}, …
   * @param identity under which it was submitted
   * @param isHeld whether it waits for a confirmation, and counts for nothing until then
   * @param registryState {@link RegistryState#MISMATCHED} while the record is frozen
   * @param fields what it says, by the contract's names
   */
  public record Entry(
      UUID recordId,
      int version,
      Class<? extends HealthRecord> kind,
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
          record.getClass(),
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
      audit.append(new Caller.Official(login()), "NOBODY_FOUND", "person:none");
    }
    return found.map(
        person -> {
          audit.append(new Caller.Official(login()), "PERSON_LOOKED_UP", "person:" + person.id());
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

  /**
   * Asks for the correction of any record. Once a second official agrees, it is corrected, and the
   * certificates that rest on it follow in the same transaction.
   *
   * @param evidence ids of files that the caller has uploaded
   * @throws ApprovalRefused if they are the caller's own records, or the files are not the caller's
   */
  public StaffAnswer correct(Correction correction, List<String> evidence) {
    return asked(
        intake.check(authority(), correction),
        StaffCorrection.KIND,
        RecordChange.of(correction),
        evidence);
  }

  /**
   * Asks for any record to be taken back, as {@link #correct} does.
   *
   * @throws ApprovalRefused as {@link #correct} does
   */
  public StaffAnswer withdraw(TakingBack takingBack, List<String> evidence) {
    return asked(
        intake.check(authority(), takingBack),
        StaffWithdrawal.KIND,
        RecordChange.of(takingBack),
        evidence);
  }

  /**
   * Confirms a record that is held, in place of a second worker of its facility.
   *
   * @throws ApprovalRefused if it is a record of the caller's own
   * @throws EJBException if it could not be committed; nothing was written
   */
  @RolesAllowed("supervisor")
  public Answer confirm(Confirmation confirmation) {
    Optional<Person> person =
        Optional.ofNullable(confirmation.recordId())
            .flatMap(Examination::uuid)
            .flatMap(records::current)
            .map(HealthRecord::person);
    if (person.filter(this::isCaller).isPresent()) {
      throw ApprovalRefused.ownRecords();
    }
    return intake.confirm(authority(), confirmation);
  }

  /**
   * Asks for a dose given abroad to be entered.
   *
   * @throws ApprovalRefused as {@link #correct} does
   */
  public StaffAnswer enter(Submission.DoseAbroad dose, List<String> evidence) {
    Answer told = intake.check(authority(), dose);
    if (!(told instanceof Answer.Accepted)) {
      return new StaffAnswer.Told(told);
    }
    Optional<String> concerns =
        Optional.ofNullable(dose.person().fin()).flatMap(Fin::parse).map(RecordDesk::caller);
    return new StaffAnswer.Waiting(
        approvals.ask(
            new Proposal(
                DoseAbroadEntry.KIND, "record:new", concerns, RecordChange.of(dose), evidence)));
  }

  private StaffAnswer asked(Answer told, String kind, RecordChange change, List<String> evidence) {
    if (!(told instanceof Answer.Accepted good)) {
      return new StaffAnswer.Told(told);
    }
    Person person = records.current(good.recordId()).orElseThrow().person();
    Optional<String> concerns =
        fins(person)
            .map(RecordDesk::caller)
            .filter(login()::equals)
            .findFirst()
            .or(() -> fins(person).map(RecordDesk::caller).findFirst());
    return new StaffAnswer.Waiting(
        approvals.ask(new Proposal(kind, "record:" + good.recordId(), concerns, change, evidence)));
  }

  /** In whose name an approved change is made: who asked; a supervisor has agreed. */
  static Authority approved(ApprovalRequest request) {
    return new Authority.OfStaff(new Caller.Official(request.requestedBy()), true);
  }

  /**
   * What the audit calls the record that was changed.
   *
   * @throws RecordRefused if it was not
   */
  static String done(Answer answer) {
    if (answer instanceof Answer.Accepted accepted) {
      return "record:" + accepted.recordId();
    }
    if (answer instanceof Answer.Duplicate known) {
      return "record:" + known.recordId();
    }
    throw new RecordRefused(answer);
  }

  private boolean isCaller(Person person) {
    return fins(person).map(RecordDesk::caller).anyMatch(login()::equals);
  }

  private static Stream<Fin> fins(Person person) {
    return person.entries().stream()
        .map(Person::identity)
        .filter(Fin.class::isInstance)
        .map(Fin.class::cast);
  }

  /** How the container names the person of a FIN who is logged in. */
  private static String caller(Fin fin) {
    return "fin:" + fin.value();
  }

  private Authority authority() {
    return new Authority.OfStaff(
        new Caller.Official(login()), session.isCallerInRole("supervisor"));
  }

  private String login() {
    return session.getCallerPrincipal().getName();
  }
}
