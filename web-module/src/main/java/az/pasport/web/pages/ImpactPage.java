package az.pasport.web.pages;

import az.pasport.impact.Impact;
import az.pasport.impact.ImpactExporter;
import az.pasport.impact.ImpactService;
import az.pasport.web.pages.DecreesPage.DraftRow;
import az.pasport.web.session.ScreenTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What a draft would do: on the page of decrees, for the draft that {@code ?draft=} names. */
@Named("impact")
@RequestScoped
public class ImpactPage extends FormPage {
  @Inject DecreesPage decrees;
  @Inject ImpactService impacts;
  @Inject ImpactExporter exporter;
  @Inject ScreenTime screenTime;

  /** When the page leaves the screen; while a count is under way, when it is loaded again. */
  public String getRefresh() {
    return decrees.getDrafts().stream().anyMatch(DraftRow::isRunning)
        ? screenTime.reload(
            DecreesPage.PATH + "?" + chosen().map(row -> "draft=" + row.id()).orElse(""))
        : screenTime.getRefresh();
  }

  /** What it would do, where that has been counted; a list, for pages have no optional parts. */
  public List<ImpactViewModel> getResult() {
    return chosen()
        .flatMap(DraftRow::run)
        .flatMap(impacts::result)
        .map(impact -> List.of(new ImpactViewModel(impact, page.texts())))
        .orElse(List.of());
  }

  public String getName() {
    return chosen().map(row -> row.decree().name()).orElse("");
  }

  private Optional<DraftRow> chosen() {
    String asked = browser.getRequestParameterMap().getOrDefault("draft", "");
    return decrees.getDrafts().stream()
        .filter(row -> Long.toString(row.id()).equals(asked))
        .findFirst();
  }

  /** Hands the counts out as a file. */
  public void download(long draft) throws IOException {
    Optional<Impact> result = impacts.of(draft).stream().findFirst().flatMap(impacts::result);
    if (result.isEmpty()) {
      redirect(DecreesPage.PATH + "?draft=" + draft);
      return;
    }
    browser.responseReset();
    browser.setResponseContentType(exporter.mediaType());
    browser.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"pasport-draft-%d.csv\"".formatted(draft));
    browser.setResponseHeader("Cache-Control", "no-store");
    try (OutputStream out = browser.getResponseOutputStream()) {
      exporter.write(result.get(), page.texts().getLocale(), out);
    }
    faces.responseComplete();
  }
}
