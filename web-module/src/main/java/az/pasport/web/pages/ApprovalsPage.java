package az.pasport.web.pages;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.text.PlainText;
import az.pasport.time.Baku;
import az.pasport.web.problem.DomainProblems;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Problem;
import az.pasport.web.stepup.FreshLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Where supervisors decide what others ask for. {@code ?request=} names the request that is shown
 * whole.
 */
@Named("approvals")
@RequestScoped
public class ApprovalsPage extends FormPage {
  @Inject Approvals requests;
  @Inject FreshLogin freshLogin;
  @Inject Clock clock;

  private String reason = "";
  private Optional<List<ApprovalViewModel>> chosen = Optional.empty();

  /** What waits for a decision; for supervisors and auditors. */
  public List<ApprovalViewModel> getWaiting() {
    return isSupervisor() || isAuditor() ? sheets(requests.waiting()) : List.of();
  }

  public List<ApprovalViewModel> getAsked() {
    return sheets(requests.asked());
  }

  /** The request that is shown whole; a list, for pages have no optional parts. */
  public List<ApprovalViewModel> getChosen() {
    if (chosen.isEmpty()) {
      chosen =
          Optional.of(
              Optional.ofNullable(browser.getRequestParameterMap().get("request"))
                  .filter(text -> text.matches("-?[0-9]{1,18}"))
                  .map(Long::valueOf)
                  .flatMap(requests::view)
                  .map(view -> List.of(new ApprovalViewModel(view, clock.instant(), page.texts())))
                  .orElse(List.of()));
    }
    return chosen.get();
  }

  public boolean isDecidable() {
    return isSupervisor()
        && getChosen().stream()
            .anyMatch(sheet -> sheet.isPending() && sheet.request().isForDecisionBy(caller()));
  }

  /** Whether a supervisor sees a request that somebody else has to decide. */
  public boolean isForAnother() {
    return isSupervisor()
        && getChosen().stream()
            .anyMatch(sheet -> sheet.isPending() && !sheet.request().isForDecisionBy(caller()));
  }

  public void approve() throws IOException {
    if (freshLogin.isAskedFor("/staff/approvals")) {
      return;
    }
    decide(id -> requests.approve(id, Optional.of(reason()).filter(why -> !why.isEmpty())));
  }

  public void refuse() throws IOException {
    if (reason.isBlank()) {
      error(page.say("approvals.wrong.reason"));
    } else {
      decide(id -> requests.refuse(id, reason()));
    }
  }

  private String reason() {
    return PlainText.inOneLine(reason.strip());
  }

  private void decide(LongConsumer decision) throws IOException {
    if (reason().length() > ApprovalRequest.LONGEST_REASON) {
      error(page.say("approvals.reason.hint"));
      return;
    }
    if (!PlainText.isPlain(reason())) {
      error(Problem.invalid(List.of(FieldError.invisibleCharacter("reason"))));
      return;
    }
    for (ApprovalViewModel sheet : getChosen()) {
      try {
        decision.accept(sheet.id());
        redirect("/staff/approvals?request=" + sheet.id());
      } catch (RuntimeException e) {
        chosen = Optional.empty();
        error(DomainProblems.of(e).orElseThrow(() -> e));
      }
    }
  }

  private List<ApprovalViewModel> sheets(List<ApprovalRequest> list) {
    return list.stream()
        .map(
            found ->
                new ApprovalViewModel(
                    new Approvals.View(found, List.of(), List.of()), clock.instant(), page.texts()))
        .toList();
  }

  public boolean isAuditor() {
    return browser.isUserInRole("auditor");
  }

  private boolean isSupervisor() {
    return browser.isUserInRole("supervisor");
  }

  private String caller() {
    return browser.getUserPrincipal().getName();
  }

  /** The auditor's list of today. */
  public String getDailyUrl() {
    return page.url("/api/v1/approvals?format=csv&day=" + Baku.today(clock));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
