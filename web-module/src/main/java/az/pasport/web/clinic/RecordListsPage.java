package az.pasport.web.clinic;

import az.pasport.clinic.ClinicRecords;
import az.pasport.web.pages.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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

  public List<EntryViewModel> getWaiting() {
    return records.held(workplace.facility()).stream()
        .limit(ON_A_PAGE)
        .map(entry -> new EntryViewModel(entry, page.texts()))
        .toList();
  }

  /** How many wait, in words. */
  public String getWaitingCount() {
    return page.say(
        "clinic.waiting.count", page.texts().number(records.held(workplace.facility()).size()));
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
