package az.pasport.web.pages;

import az.pasport.approval.ApprovalRefused;
import az.pasport.decree.DecreeDraft;
import az.pasport.decree.DecreeDrafts;
import az.pasport.decree.DecreeFieldError;
import az.pasport.decree.Decrees;
import az.pasport.decree.DraftRefused;
import az.pasport.decree.DraftStatus;
import az.pasport.impact.ImpactPeriod;
import az.pasport.impact.ImpactRun;
import az.pasport.impact.ImpactService;
import az.pasport.impact.RunStatus;
import az.pasport.message.Messages;
import az.pasport.web.problem.DomainProblems;
import az.pasport.web.stepup.FreshLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where staff load a draft decree, have its effect counted, and publish it. */
@Named("decrees")
@RequestScoped
public class DecreesPage extends FormPage {
  static final String PATH = "/staff/decrees";

  @Inject Decrees book;
  @Inject DecreeDrafts drafts;
  @Inject ImpactService impacts;
  @Inject FreshLogin freshLogin;

  private String text = "";
  private int days = ImpactPeriod.USUAL_DAYS;
  private Optional<List<DraftRow>> rows = Optional.empty();

  /** A draft and how its latest count stands. */
  public record DraftRow(
      DecreeDraft draft,
      DecreeViewModel decree,
      Optional<ImpactRun> run,
      Optional<RunStatus> runStatus,
      Messages texts) {
    public long id() {
      return draft.id();
    }

    public String state() {
      return texts.of("decrees.status." + draft.status());
    }

    public boolean isOpen() {
      return draft.status() == DraftStatus.DRAFT;
    }

    public boolean isRunning() {
      return runStatus.equals(Optional.of(RunStatus.RUNNING));
    }

    public boolean isFinished() {
      return runStatus.equals(Optional.of(RunStatus.FINISHED));
    }

    public boolean isFailed() {
      return runStatus.equals(Optional.of(RunStatus.FAILED));
    }

    public long done() {
      return run.map(ImpactRun::peopleDone).orElse(0L);
    }

    public long total() {
      return run.map(ImpactRun::peopleTotal).orElse(0L);
    }

    public String progress() {
      return texts.of("decrees.progress", texts.number(done()), texts.number(total()));
    }
  }

  public List<DecreeViewModel> getBook() {
    return book.current().decrees().stream()
        .map(decree -> new DecreeViewModel(decree, page.texts()))
        .toList();
  }

  public List<DraftRow> getDrafts() {
    if (rows.isEmpty()) {
      rows = Optional.of(drafts.all().stream().map(this::row).toList());
    }
    return rows.get();
  }

  private DraftRow row(DecreeDraft draft) {
    Optional<ImpactRun> run = impacts.of(draft.id()).stream().findFirst();
    var decree = new DecreeViewModel(draft.decree(), page.texts());
    return new DraftRow(draft, decree, run, run.map(impacts::status), page.texts());
  }

  /** The drafts as the page lists them, for {@link #isListAsSent}. */
  public String getShownList() {
    return numbers(getDrafts().stream().map(DraftRow::id));
  }

  public void load() throws IOException {
    run(() -> drafts.load(text), "");
  }

  public void count(long draft) throws IOException {
    if (days < 1 || days > ImpactPeriod.MOST_DAYS) {
      error(page.say("decrees.wrong.days", Integer.toString(ImpactPeriod.MOST_DAYS)));
    } else if (isListAsSent(getShownList())) {
      run(() -> impacts.start(draft, days), "?draft=" + draft);
    }
  }

  public void publish(long draft) throws IOException {
    if (isListAsSent(getShownList()) && !freshLogin.isAskedFor(PATH)) {
      run(() -> drafts.publish(draft), "?draft=" + draft);
    }
  }

  public void discard(long draft) throws IOException {
    if (isListAsSent(getShownList())) {
      run(() -> drafts.discard(draft), "");
    }
  }

  private void run(Runnable action, String query) throws IOException {
    try {
      action.run();
      redirect(PATH + query);
    } catch (DraftRefused e) {
      DecreeFieldError fault = e.fault();
      String why = isAzerbaijani() ? fault.az() : fault.en();
      error(fault.field().isEmpty() ? why : fault.field() + ": " + why);
    } catch (ApprovalRefused e) {
      error(DomainProblems.of(e).orElseThrow());
    }
  }

  @Override
  protected void error(String why) {
    rows = Optional.empty();
    super.error(why);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
