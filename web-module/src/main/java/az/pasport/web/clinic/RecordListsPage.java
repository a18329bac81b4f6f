package az.pasport.web.clinic;

import az.pasport.clinic.ClinicRecords;
import az.pasport.intake.EnteredRecord;
import az.pasport.web.pages.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What a facility entered lately, and what of it waits for a second worker. */
@Named("clinicRecords")
@RequestScoped
public class RecordListsPage {
  private static final int ON_A_PAGE = 50;
  private static final int MOST_PAGES = 200;

  @Inject ClinicRecords records;
  @Inject Workplace workplace;
  @Inject Page page;
  @Inject ExternalContext browser;

  private Optional<List<EnteredRecord>> held = Optional.empty();

  private List<EnteredRecord> held() {
    if (held.isEmpty()) {
      held = Optional.of(records.held(workplace.facility()));
    }
    return held.get();
  }

  public List<EntryViewModel> getWaiting() {
    return held().stream()
        .skip((long) number() * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .map(entry -> new EntryViewModel(entry, page.texts()))
        .toList();
  }

  /** How many wait, in words. */
  public String getWaitingCount() {
    return page.say("clinic.waiting.count", page.texts().number(held().size()));
  }

  /** Whether this page has the last of those that wait, the newest. */
  public boolean isNewestWaiting() {
    return held().size() <= (number() + 1) * ON_A_PAGE;
  }

  public String getOlderWaiting() {
    return workplace.url("/clinic/waiting?page=" + (number() - 1));
  }

  public String getNewerWaiting() {
    return workplace.url("/clinic/waiting?page=" + (number() + 1));
  }

  public List<EntryViewModel> getLatest() {
    return records.latest(workplace.facility(), number() * ON_A_PAGE, ON_A_PAGE).stream()
        .map(entry -> new EntryViewModel(entry, page.texts()))
        .toList();
  }

  /** The page of the list, from 0. */
  private int number() {
    String asked = browser.getRequestParameterMap().getOrDefault("page", "");
    return asked.matches("[0-9]{1,3}") ? Math.min(MOST_PAGES, Integer.parseInt(asked)) : 0;
  }

  public boolean isFirst() {
    return number() == 0;
  }

  public boolean isLast() {
    return getLatest().size() < ON_A_PAGE || number() == MOST_PAGES;
  }

  public String getNewer() {
    return workplace.url("/clinic/records?page=" + (number() - 1));
  }

  public String getOlder() {
    return workplace.url("/clinic/records?page=" + (number() + 1));
  }
}
