package az.pasport.approval;

import az.pasport.audit.CurrentOfficial;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The requests that wait for a second official, and those that were decided. */
@Stateless
@RolesAllowed({"operator", "supervisor", "auditor"})
public class Approvals {
  @Resource SessionContext session;
  @Inject @Any Instance<ApprovedAction> actions;
  @Inject ApprovalRequests requests;
  @Inject EvidenceFiles files;
  @Inject CurrentOfficial official;

  /** A request with what it says and the files that bear it out. */
  public record View(
      ApprovalRequest request, List<ApprovedAction.Detail> details, List<Evidence> evidence) {
    public View {
      details = List.copyOf(details);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Lets a change wait for a second official, in the caller's transaction. The same official asking
   * for the same again, while it waits, gets the request that waits.
   *
   * @throws ApprovalRefused if it concerns the caller's own records, or names a file that is not
   *     the caller's to name
   */
  @RolesAllowed({"operator", "supervisor"})
  public ApprovalRequest ask(Proposal proposal) {
    action(proposal.kind());
    ApprovalRequest request;
    try {
      request = requests.begin(proposal, official.login());
    } catch (ApprovalRefused e) {
      official.auditAttempt("APPROVAL_DENIED_" + e.reason(), proposal.subject());
      throw e;
    }
    Optional<ApprovalRequest> waiting =
        requests.waitingOf(official.login()).stream().filter(request::isLike).findFirst();
    if (waiting.isPresent()) {
      return waiting.get();
    }
    requests.add(request);
    write("APPROVAL_REQUESTED", request);
    for (String id : proposal.evidence()) {
      Evidence evidence = files.attach(id, request);
      official.audit("EVIDENCE_GIVEN", "approval:" + request.id() + " sha256:" + evidence.sha256());
    }
    return request;
  }

  /** Those that wait for a decision, the oldest first. */
  @RolesAllowed({"supervisor", "auditor"})
  public List<ApprovalRequest> waiting() {
    return requests.waiting();
  }

  /** What the caller has asked for, the latest first. */
  public List<ApprovalRequest> asked() {
    return requests.askedBy(official.login());
  }

  /** Those asked for or decided from a moment on and before another, the oldest first. */
  @RolesAllowed("auditor")
  public List<ApprovalRequest> between(Instant from, Instant to) {
    return requests.between(from, to);
  }

  /**
   * What a request says; the look is audited. Empty if there is none, or if an operator asks for
   * another's.
   */
  public Optional<View> view(long id) {
    return requests
        .find(id)
        .filter(this::isForCaller)
        .map(
            request -> {
              write("APPROVAL_READ", request);
              return new View(request, details(request), files.of(request));
            });
  }

  /**
   * Agrees, and does what was asked in the same transaction; empty if there is no such request.
   *
   * @param why at most {@link ApprovalRequest#LONGEST_REASON} characters
   * @throws ApprovalRefused if it is decided or expired, or not for the caller to decide
   * @throws RuntimeException an application exception of the action's, if what was asked cannot be
   *     done any more; the request then still waits
   */
  @RolesAllowed("supervisor")
  public Optional<ApprovalRequest> approve(long id, Optional<String> why) {
    return decide(
        id,
        request -> {
          request.approve(official.login(), why, requests.now());
          write("APPROVAL_GIVEN", request);
          request.done(action(request.kind()).execute(request));
          requests.flush();
        });
  }

  /** Does not agree; empty if there is no such request. Throws as {@link #approve} does. */
  @RolesAllowed("supervisor")
  public Optional<ApprovalRequest> refuse(long id, String why) {
    return decide(
        id,
        request -> {
          request.refuse(official.login(), why, requests.now());
          write("APPROVAL_REFUSED", request);
        });
  }

  /** The last request of a kind about a subject, whatever became of it. */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<ApprovalRequest> latest(String kind, String subject) {
    return requests.latest(kind, subject);
  }

  /** Ends the last request of a kind about a subject, which is moot; a decided one stays. */
  @RolesAllowed({"operator", "supervisor"})
  public void withdraw(String kind, String subject) {
    latest(kind, subject)
        .flatMap(request -> requests.findForUpdate(request.id()))
        .filter(request -> request.status() == ApprovalStatus.PENDING)
        .ifPresent(
            request -> {
              request.withdraw(requests.now());
              write("APPROVAL_WITHDRAWN", request);
            });
  }

  private List<ApprovedAction.Detail> details(ApprovalRequest request) {
    return request.isErased() ? List.of() : action(request.kind()).details(request);
  }

  private Optional<ApprovalRequest> decide(long id, Consumer<ApprovalRequest> decision) {
    // Of two who decide at once, the second waits here, and then finds it decided.
    Optional<ApprovalRequest> request = requests.findForUpdate(id);
    try {
      request.ifPresent(decision);
    } catch (ApprovalRefused e) {
      official.auditAttempt("APPROVAL_DENIED_" + e.reason(), "approval:" + id);
      throw e;
    }
    return request;
  }

  private boolean isForCaller(ApprovalRequest request) {
    return request.requestedBy().equals(official.login())
        || session.isCallerInRole("supervisor")
        || session.isCallerInRole("auditor");
  }

  private ApprovedAction action(String kind) {
    return actions.stream()
        .filter(action -> action.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
  }

  private void write(String deed, ApprovalRequest request) {
    official.audit(deed, "approval:" + request.id() + " " + request.subject());
  }
}
