package az.pasport.web.staff;

import az.pasport.audit.AuditQuery;
import az.pasport.audit.AuditSearchEntry;
import az.pasport.auditsearch.AuditPage;
import az.pasport.auditsearch.AuditSearchService;
import az.pasport.auditsearch.ChainStatus;
import az.pasport.text.PlainText;
import az.pasport.time.Baku;
import az.pasport.web.api.audit.AuditFile;
import az.pasport.web.api.audit.WantedEntriesParser;
import az.pasport.web.pages.FormPage;
import az.pasport.web.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where auditors search the audit. What is looked for is in the body of a form, never in an
 * address; the button that leads to older entries sends the same again.
 */
@Named("auditSearch")
@RequestScoped
public class AuditSearchPage extends FormPage {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT).withZone(Baku.ZONE);

  /** The keys of the fields' labels. */
  private static final Map<String, String> LABELS =
      Map.of(
          "fin", "auditSearch.person",
          "actor", "auditSearch.actor",
          "subject", "auditSearch.subject",
          "deed", "auditSearch.deed",
          "from", "exports.from",
          "to", "exports.to");

  @Inject AuditSearchService audit;

  private Optional<AuditPage> found = Optional.empty();
  private Optional<ChainStatus> chain = Optional.empty();
  private boolean mistaken;

  /** A line of the table. */
  public record Row(
      String place,
      String doneAt,
      String actor,
      String deed,
      String subject,
      String address,
      String times) {
    static Row of(AuditSearchEntry entry, String doneAt) {
      return new Row(
          entry.place().map(String::valueOf).orElse("–"),
          doneAt,
          entry.actor(),
          entry.deed(),
          entry.subject(),
          entry.address(),
          entry.times() == 1 ? "" : "×" + entry.times());
    }
  }

  /** Finds the latest entries. */
  public void find() {
    search(false);
  }

  /** Finds the entries behind those that are shown. */
  public void older() {
    search(true);
  }

  private void search(boolean onward) {
    try {
      var parser = new WantedEntriesParser(this::field);
      found =
          Optional.of(audit.search(parser.wanted(), onward ? parser.behind() : Optional.empty()));
    } catch (ProblemException wrong) {
      refuse(wrong);
    }
  }

  public void csv() throws IOException {
    download(AuditFile.Format.CSV);
  }

  public void json() throws IOException {
    download(AuditFile.Format.JSON);
  }

  private void download(AuditFile.Format format) throws IOException {
    Optional<AuditQuery> query;
    try {
      query = audit.beginExport(new WantedEntriesParser(this::field).wanted());
    } catch (ProblemException wrong) {
      refuse(wrong);
      return;
    }
    if (query.isEmpty()) {
      found = Optional.of(new AuditPage(List.of(), Optional.empty()));
      return;
    }
    browser.responseReset();
    browser.setResponseContentType(format.mediaType());
    browser.setResponseHeader("Cache-Control", "no-store");
    browser.setResponseHeader("X-Content-Type-Options", "nosniff");
    browser.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"pasport-audit." + format.suffix() + '"');
    new AuditFile(audit, query.get()).write(format, browser.getResponseOutputStream());
    faces.responseComplete();
  }

  /** Says which fields are wrong, each by its label. */
  private void refuse(ProblemException wrong) {
    mistaken = true;
    wrong
        .problem()
        .errors()
        .forEach(
            field ->
                error(
                    page.say(LABELS.getOrDefault(field.field(), "auditSearch.found"))
                        + ": "
                        + (isAzerbaijani() ? field.az() : field.en())));
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(browser.getRequestParameterMap().get(name))
        .filter(PlainText::isStorable)
        .filter(text -> !text.isBlank());
  }

  /** What was typed into a field. */
  public String typed(String name) {
    return field(name).orElse("");
  }

  public boolean isSearched() {
    return found.isPresent();
  }

  public List<Row> getRows() {
    return found.map(AuditPage::entries).orElse(List.of()).stream()
        .map(entry -> Row.of(entry, SECONDS.format(entry.doneAt())))
        .toList();
  }

  /** Behind which entry older ones begin; empty where there are none. */
  public String getNext() {
    return found.flatMap(AuditPage::next).map(cursor -> cursor.text()).orElse("");
  }

  /**
   * Whether there are older entries. While a form is read, before it is acted on, the button is
   * there if the form knows where they begin: what is not rendered is not pressed.
   */
  public boolean isOnward() {
    return found
        .map(shown -> shown.next().isPresent())
        .orElse(!mistaken && field("behind").isPresent());
  }

  public String getSealed() {
    return Long.toString(status().head().place());
  }

  public String getUnsealed() {
    return Long.toString(status().unsealed());
  }

  /** The latest signed head, in words. */
  public String getSigned() {
    return status()
        .signed()
        .map(
            signed ->
                page.say(
                    "auditSearch.signed.at",
                    Long.toString(signed.head().place()),
                    page.texts().minute(signed.signedAt())))
        .orElseGet(() -> page.say("auditSearch.signed.none"));
  }

  public boolean isContradicted() {
    return status().contradicted();
  }

  private ChainStatus status() {
    if (chain.isEmpty()) {
      chain = Optional.of(audit.chain());
    }
    return chain.get();
  }
}
