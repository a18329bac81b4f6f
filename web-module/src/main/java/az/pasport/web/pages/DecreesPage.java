package az.pasport.web.pages;

import az.pasport.approval.ApprovalRefused;
import az.pasport.decree.Decree;
import az.pasport.decree.DecreeDraft;
import az.pasport.decree.DecreeDrafts;
import az.pasport.decree.Decrees;
import az.pasport.decree.DraftRefused;
import az.pasport.decree.DraftStatus;
import az.pasport.decree.FieldFault;
import az.pasport.decree.LegalAct;
import az.pasport.impact.ImpactExporter;
import az.pasport.impact.ImpactPeriod;
import az.pasport.impact.ImpactRun;
import az.pasport.impact.ImpactService;
import az.pasport.impact.RunStatus;
import az.pasport.message.Messages;
import az.pasport.web.problem.DomainProblems;
import az.pasport.web.problem.Problem;
import az.pasport.web.session.ScreenTime;
import az.pasport.web.stepup.FreshLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Where staff load a draft decree, see what it would do, and publish it. {@code ?draft=} names the
 * draft whose count is shown.
 */
@Named("decrees")
@RequestScoped
public class DecreesPage {
  @Inject Decrees book;
  @Inject DecreeDrafts drafts;
  @Inject ImpactService impacts;
  @Inject ImpactExporter exporter;
  @Inject FreshLogin freshLogin;
  @Inject Page page;
  @Inject ScreenTime screenTime;
  @Inject FacesContext faces;
  @Inject ExternalContext browser;

  private String text = "";
  private int days = ImpactPeriod.USUAL_DAYS;
  private Optional<List<DraftRow>> rows = Optional.empty();

  /** A decree of the book. */
  public record BookRow(Decree decree, Messages texts) {
    public String from() {
      return texts.date(decree.inForceFrom());
    }

    public String title() {
      return decree.cite(texts.getLocale());
    }

    public String name() {
      return decree.id() + " · " + decree.version();
    }

    /** Where its text is known from; empty where the text does not say. */
    public String source() {
      return decree.knownAct().map(LegalAct::source).orElse("");
    }

    /** What the sources leave open, and how it is taken. */
    public List<OpenReadingRow> readings() {
      return decree.readings().stream().map(reading -> new OpenReadingRow(reading, texts)).toList();
    }
  }

  /** A draft and how its latest count stands. */
  public record DraftRow(
      DecreeDraft draft, Optional<ImpactRun> run, Optional<RunStatus> runStatus, Messages texts) {
    public long id() {
      return draft.id();
    }

    public String name() {
      return draft.decree().id() + " · " + draft.decree().version();
    }

    public String title() {
      return draft.decree().cite(texts.getLocale());
    }

    public String from() {
      return texts.date(draft.decree().inForceFrom());
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

  public List<BookRow> getBook() {
    return book.current().decrees().stream()
        .map(decree -> new BookRow(decree, page.texts()))
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
    return new DraftRow(draft, run, run.map(impacts::status), page.texts());
  }

  /** When the page leaves the screen; while a count is under way, when it is loaded again. */
  public String getRefresh() {
    boolean isRunning = getDrafts().stream().anyMatch(DraftRow::isRunning);
    return isRunning
        ? screenTime.reload(
            "/staff/decrees?" + getChosen().map(row -> "draft=" + row.id()).orElse(""))
        : screenTime.getRefresh();
  }

  /** The draft whose count is asked for. */
  public Optional<DraftRow> getChosen() {
    String asked = Optional.ofNullable(browser.getRequestParameterMap().get("draft")).orElse("");
    return getDrafts().stream().filter(row -> Long.toString(row.id()).equals(asked)).findFirst();
  }

  /** What it would do, where that has been counted; a list, for pages have no optional parts. */
  public List<ImpactViewModel> getResult() {
    return getChosen()
        .flatMap(DraftRow::run)
        .flatMap(impacts::result)
        .map(impact -> List.of(new ImpactViewModel(impact, page.texts())))
        .orElse(List.of());
  }

  /** The name of the draft whose count is shown. */
  public String getChosenName() {
    return getChosen().map(DraftRow::name).orElse("");
  }

  public void load() throws IOException {
    try {
      drafts.load(text);
      show("");
    } catch (DraftRefused e) {
      say(e);
    }
  }

  public void count(long draft) throws IOException {
    if (days < 1 || days > ImpactPeriod.MOST_DAYS) {
      error(page.say("decrees.wrong.days", Integer.toString(ImpactPeriod.MOST_DAYS)));
      return;
    }
    try {
      impacts.start(draft, days);
      show("?draft=" + draft);
    } catch (DraftRefused e) {
      say(e);
    }
  }

  public void publish(long draft) throws IOException {
    if (freshLogin.isAskedFor("/staff/decrees")) {
      return;
    }
    try {
      drafts.publish(draft);
      show("?draft=" + draft);
    } catch (DraftRefused e) {
      say(e);
    } catch (ApprovalRefused e) {
      Problem problem = DomainProblems.of(e).orElseThrow();
      error(isAzerbaijani() ? problem.type().az() : problem.type().en());
    }
  }

  public void discard(long draft) throws IOException {
    try {
      drafts.discard(draft);
      show("");
    } catch (DraftRefused e) {
      say(e);
    }
  }

  /** Hands the counts out as a file. */
  public void download(long draft) throws IOException {
    Optional<ImpactRun> run = impacts.of(draft).stream().findFirst();
    if (run.isEmpty() || impacts.result(run.get()).isEmpty()) {
      show("?draft=" + draft);
      return;
    }
    browser.responseReset();
    browser.setResponseContentType(exporter.mediaType());
    browser.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"pasport-draft-%d.csv\"".formatted(draft));
    browser.setResponseHeader("Cache-Control", "no-store");
    try (OutputStream out = browser.getResponseOutputStream()) {
      exporter.write(impacts.result(run.get()).orElseThrow(), page.texts().getLocale(), out);
    }
    faces.responseComplete();
  }

  private void show(String query) throws IOException {
    browser.redirect(page.url("/staff/decrees" + query));
  }

  private void say(DraftRefused refused) {
    FieldFault fault = refused.fault();
    String why = isAzerbaijani() ? fault.az() : fault.en();
    error(fault.field().isEmpty() ? why : fault.field() + ": " + why);
  }

  private boolean isAzerbaijani() {
    return page.texts().getLocale().getLanguage().equals("az");
  }

  private void error(String why) {
    rows = Optional.empty();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, why));
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
