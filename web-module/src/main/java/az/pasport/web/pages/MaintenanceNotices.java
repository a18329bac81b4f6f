package az.pasport.web.pages;

import az.pasport.announcement.CurrentAnnouncements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The notices of maintenance at the head of every page. */
@Named
@RequestScoped
public class MaintenanceNotices {
  @Inject CurrentAnnouncements announcements;
  @Inject Page page;
  @Inject Clock clock;

  public List<AnnouncementViewModel> getShown() {
    return announcements.shown().stream()
        .map(found -> new AnnouncementViewModel(found, page.getLanguage(), clock.instant()))
        .toList();
  }
}
