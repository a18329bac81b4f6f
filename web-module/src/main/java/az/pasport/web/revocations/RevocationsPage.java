package az.pasport.web.revocations;

import az.pasport.approval.ApprovalRefused;
import az.pasport.revocation.BulkRevocation;
import az.pasport.revocation.BulkRevocationRefused;
import az.pasport.revocation.BulkRevocations;
import az.pasport.revocation.IdentifierList;
import az.pasport.web.pages.FormPage;
import az.pasport.web.problem.DomainProblems;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.session.ScreenTime;
import az.pasport.web.stepup.FreshLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where supervisors preview, ask for, follow and undo bulk revocations, and auditors read them.
 * {@code ?revocation=} names the one that is shown whole.
 */
@Named("revocations")
@RequestScoped
public class RevocationsPage extends FormPage {
  private static final String PATH = "/staff/revocations";

  @Inject BulkRevocations revocations;
  @Inject RevocationForm form;
  @Inject FreshLogin freshLogin;
  @Inject ScreenTime screenTime;
  @Inject Clock clock;

  private Optional<List<RevocationViewModel>> chosen = Optional.empty();

  /** An action of this page. */
  private interface Action {
    /** Does it, and gives the query of the page to go on to. */
    String run() throws IOException;
  }

  /** A line of the history. */
  public record Row(long id, String state, String begun, String people) {}

  public List<Row> getHistory() {
    return revocations.latest().stream().map(this::row).toList();
  }

  private Row row(BulkRevocation revocation) {
    return new Row(
        revocation.id(),
        page.texts().of(revocation.status()),
        page.texts().minute(revocation.createdAt()),
        page.texts().number(revocation.totals().people()));
  }

  /** The one that is shown whole; a list, for pages have no optional parts. */
  public List<RevocationViewModel> getChosen() {
    if (chosen.isEmpty()) {
      chosen =
          Optional.of(
              Optional.ofNullable(browser.getRequestParameterMap().get("revocation"))
                  .filter(text -> text.matches("[0-9]{1,18}"))
                  .map(Long::valueOf)
                  .flatMap(revocations::report)
                  .map(
                      report ->
                          List.of(new RevocationViewModel(report, clock.instant(), page.texts())))
                  .orElse(List.of()));
    }
    return chosen.get();
  }

  /** When the page leaves the screen; while the job is at it, when it is loaded again. */
  public String getRefresh() {
    return getChosen().stream()
        .filter(RevocationViewModel::isBusy)
        .findFirst()
        .map(sheet -> screenTime.reload(PATH + "?revocation=" + sheet.id()))
        .orElseGet(screenTime::getRefresh);
  }

  public boolean isSupervisor() {
    return browser.isUserInRole("supervisor");
  }

  public void preview() throws IOException {
    run(
        () -> {
          Optional<String> list = form.list();
          RevocationRequestParser.Wanted wanted =
              new RevocationRequestParser(form::text).read(list.isPresent());
          BulkRevocation begun =
              list.isPresent()
                  ? revocations.preview(
                      IdentifierList.parse(list.get()), wanted.reason(), wanted.explanation())
                  : revocations.preview(
                      wanted.choice().orElseThrow(), wanted.reason(), wanted.explanation());
          return "?revocation=" + begun.id();
        });
  }

  public void ask(long id) throws IOException {
    if (!freshLogin.isAskedFor(PATH)) {
      run(
          () -> {
            revocations.ask(id);
            return "?revocation=" + id;
          });
    }
  }

  public void undo(long id) throws IOException {
    if (!freshLogin.isAskedFor(PATH)) {
      run(
          () -> {
            revocations.askUndo(id);
            return "?revocation=" + id;
          });
    }
  }

  private void run(Action action) throws IOException {
    try {
      redirect(PATH + action.run());
    } catch (ProblemException e) {
      error(e.problem());
    } catch (BulkRevocationRefused | ApprovalRefused e) {
      error(DomainProblems.of(e).orElseThrow());
    }
  }
}
