package az.pasport.web.pages;

import az.pasport.announcement.Announcement;
import az.pasport.message.Messages;
import java.time.Instant;

/** An announcement as pages show it; its times are Baku's. */
public record AnnouncementViewModel(Announcement announcement, Language language, Instant now) {
  public long id() {
    return announcement.id();
  }

  public String text() {
    return announcement.text().in(language.locale());
  }

  /** From when to when the maintenance lasts. */
  public String period() {
    return texts().minute(announcement.period().begins())
        + " – "
        + texts().minute(announcement.period().ends());
  }

  public String shownFrom() {
    return texts().minute(announcement.period().shownFrom());
  }

  public String state() {
    return texts().of("announcements.state." + announcement.status(now));
  }

  /** Whether it is shown, or will be. */
  public boolean isWithdrawable() {
    Announcement.Status status = announcement.status(now);
    return status == Announcement.Status.SHOWN || status == Announcement.Status.PLANNED;
  }

  private Messages texts() {
    return Messages.in(language.locale());
  }
}
