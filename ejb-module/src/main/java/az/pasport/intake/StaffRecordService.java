package az.pasport.intake;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.Approvals;
import az.pasport.approval.Proposal;
import az.pasport.approval.ProposalResult;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes what the Agency's staff ask for: that records are corrected or taken back, and that doses
 * given abroad are entered. Nothing of it exists before a second official agrees. Supervisors also
 * confirm records that are held, in place of a second worker. Messages of staff have numbers, too:
 * a form that is sent twice is taken once.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class StaffRecordService {
  @Resource SessionContext session;
  @Inject IntakePipeline intake;
  @Inject Records records;
  @Inject Approvals approvals;

  /**
   * Asks for the correction of any record. Once a second official agrees, it is corrected, and the
   * certificates that rest on it follow in the same transaction.
   *
   * @param evidence ids of files that the caller has uploaded
   * @throws ApprovalRefused if they are the caller's own records, or the files are not the caller's
   */
  public ProposalResult<Answer> correct(Correction correction, List<String> evidence) {
    return ask(
        correction,
        good -> ofStored(good, StaffCorrection.KIND, RecordChange.of(correction), evidence));
  }

  /**
   * Asks for any record to be taken back, as {@link #correct} does.
   *
   * @throws ApprovalRefused as {@link #correct} does
   */
  public ProposalResult<Answer> withdraw(WithdrawalRequest withdrawal, List<String> evidence) {
    return ask(
        withdrawal,
        good -> ofStored(good, StaffWithdrawal.KIND, RecordChange.of(withdrawal), evidence));
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
            .flatMap(FieldReader::uuid)
            .flatMap(records::current)
            .map(HealthRecord::person);
    if (person.filter(this::isCaller).isPresent()) {
      throw ApprovalRefused.ownRecords();
    }
    return intake.take(authority(), confirmation);
  }

  /**
   * Asks for a dose given abroad to be entered.
   *
   * @throws ApprovalRefused as {@link #correct} does
   */
  public ProposalResult<Answer> enter(Submission.DoseAbroad dose, List<String> evidence) {
    Optional<String> concerns =
        Optional.ofNullable(dose.person().fin())
            .flatMap(Fin::parse)
            .map(StaffRecordService::caller);
    return ask(
        dose,
        good ->
            new Proposal(
                DoseAbroadEntry.KIND, "record:new", concerns, RecordChange.of(dose), evidence));
  }

  private ProposalResult<Answer> ask(
      IntakeMessage message, Function<Answer.Accepted, Proposal> proposal) {
    Answer told = intake.check(authority(), message);
    return told instanceof Answer.Accepted good
        ? new ProposalResult.Waiting<>(approvals.ask(proposal.apply(good)))
        : new ProposalResult.Immediate<>(told);
  }

  private Proposal ofStored(
      Answer.Accepted good, String kind, RecordChange change, List<String> evidence) {
    Person person = records.current(good.recordId()).orElseThrow().person();
    Optional<String> concerns =
        logins(person).filter(login()::equals).findFirst().or(() -> logins(person).findFirst());
    return new Proposal(kind, "record:" + good.recordId(), concerns, change, evidence);
  }

  private boolean isCaller(Person person) {
    return logins(person).anyMatch(login()::equals);
  }

  private static Stream<String> logins(Person person) {
    return person.entries().stream()
        .map(Person::identity)
        .filter(Fin.class::isInstance)
        .map(Fin.class::cast)
        .map(StaffRecordService::caller);
  }

  /** How the container names the person of a FIN who is logged in. */
  private static String caller(Fin fin) {
    return "fin:" + fin.value();
  }

  private Authority authority() {
    return Authority.of(new Caller.Official(login()), session.isCallerInRole("supervisor"));
  }

  private String login() {
    return session.getCallerPrincipal().getName();
  }
}
