package az.pasport.web.staff;

import az.pasport.announcement.AnnouncementText;
import az.pasport.announcement.Announcements;
import az.pasport.announcement.MaintenanceEndedException;
import az.pasport.announcement.MaintenancePeriod;
import az.pasport.text.PlainText;
import az.pasport.time.Baku;
import az.pasport.web.pages.AnnouncementViewModel;
import az.pasport.web.pages.FormPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where operators announce maintenance and withdraw what they have announced. */
@Named("announcements")
@RequestScoped
public class AnnouncementsPage extends FormPage {
  /** How long before the maintenance the form proposes to show it. */
  private static final Duration NOTICE = Duration.ofDays(1);

  private static final Duration USUAL_LENGTH = Duration.ofHours(2);

  @Inject Announcements announcements;
  @Inject Clock clock;

  private LocalDateTime shownFrom = LocalDateTime.MIN;
  private LocalDateTime begins = LocalDateTime.MIN;
  private LocalDateTime ends = LocalDateTime.MIN;
  private String textAz = "";
  private String textEn = "";
  private String textRu = "";

  @PostConstruct
  void proposeTomorrow() {
    shownFrom = LocalDateTime.ofInstant(clock.instant(), Baku.ZONE).truncatedTo(ChronoUnit.HOURS);
    begins = shownFrom.plus(NOTICE);
    ends = begins.plus(USUAL_LENGTH);
  }

  public List<AnnouncementViewModel> getLatest() {
    return announcements.latest().stream()
        .map(found -> new AnnouncementViewModel(found, page.getLanguage(), clock.instant()))
        .toList();
  }

  public void announce() throws IOException {
    for (String text : List.of(textAz, textEn, textRu)) {
      if (!PlainText.isPlain(text.strip())) {
        error(page.say("announcements.wrong.characters"));
        return;
      }
      if (text.isBlank() || text.strip().length() > AnnouncementText.LONGEST) {
        error(page.say("announcements.length"));
        return;
      }
    }
    try {
      announcements.announce(period(), new AnnouncementText(textAz, textEn, textRu));
      redirect(StaffPage.ANNOUNCEMENTS.path());
    } catch (MaintenancePeriod.FaultyPeriod e) {
      error(page.say("announcements.wrong." + e.fault()));
    } catch (MaintenanceEndedException e) {
      error(page.say("announcements.wrong.over"));
    }
  }

  private MaintenancePeriod period() {
    return new MaintenancePeriod(
        shownFrom.atZone(Baku.ZONE).toInstant(),
        begins.atZone(Baku.ZONE).toInstant(),
        ends.atZone(Baku.ZONE).toInstant());
  }

  public void withdraw(long id) throws IOException {
    if (isListAsSent(getShownList())) {
      announcements.withdraw(id);
      redirect(StaffPage.ANNOUNCEMENTS.path());
    }
  }

  /** The announcements as the page lists them, for {@link #isListAsSent}. */
  public String getShownList() {
    return numbers(getLatest().stream().map(AnnouncementViewModel::id));
  }

  public LocalDateTime getShownFrom() {
    return shownFrom;
  }

  public void setShownFrom(LocalDateTime shownFrom) {
    this.shownFrom = shownFrom;
  }

  public LocalDateTime getBegins() {
    return begins;
  }

  public void setBegins(LocalDateTime begins) {
    this.begins = begins;
  }

  public LocalDateTime getEnds() {
    return ends;
  }

  public void setEnds(LocalDateTime ends) {
    this.ends = ends;
  }

  public String getTextAz() {
    return textAz;
  }

  public void setTextAz(String textAz) {
    this.textAz = textAz;
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = textEn;
  }

  public String getTextRu() {
    return textRu;
  }

  public void setTextRu(String textRu) {
    this.textRu = textRu;
  }
}
