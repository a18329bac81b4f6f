package az.pasport.identity;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.approval.Proposal;
import az.pasport.audit.CurrentOfficial;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where officials see what a change of who a person is would do, and ask for it. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class PersonChanges {
  /** Characters of the reason why a change is asked for. */
  public static final int LONGEST_REASON = 500;

  @Inject People people;
  @Inject ChangePlanner planner;
  @Inject Approvals approvals;
  @Inject CurrentOfficial official;

  /**
   * What a change would do now. Nothing is written but that the caller has looked.
   *
   * @throws PersonChangeRefused if it cannot be done
   * @throws az.pasport.intake.RecordRejectedException if a corrected field is wrong
   */
  public List<Detail> preview(PersonChange change, String reason) {
    return plan(change, reason).details();
  }

  /**
   * Asks for a change. It is done once a second official agrees.
   *
   * @param reason 1 to {@link #LONGEST_REASON} characters
   * @param evidence ids of files that the caller has uploaded
   * @throws PersonChangeRefused if it cannot be done
   * @throws az.pasport.intake.RecordRejectedException if a corrected field is wrong
   * @throws ApprovalRefused if it touches the caller's own records, or the files are not the
   *     caller's
   */
  public ApprovalRequest ask(PersonChange change, String reason, List<String> evidence) {
    PlannedChange planned = plan(change, reason);
    return approvals.ask(
        new Proposal(
            planned.kind(),
            "person:" + planned.subject().id(),
            ConflictOfInterestCheck.concerned(planned.touched(), official.login()),
            planned.payload(),
            evidence));
  }

  private PlannedChange plan(PersonChange change, String reason) {
    return planner.plan(change, reason, this::lookUp);
  }

  /** The entry of an identity. The look is written in the audit, also if nobody is found. */
  private Person lookUp(Identity identity, String field) {
    Optional<Person> found = people.entry(identity);
    official.auditAttempt(
        found.isPresent() ? "PERSON_LOOKED_UP" : "NOBODY_FOUND",
        "person:" + found.map(person -> Long.toString(person.id())).orElse("none"));
    return found.orElseThrow(() -> new PersonChangeRefused(Reason.NO_SUCH_PERSON, field));
  }
}
