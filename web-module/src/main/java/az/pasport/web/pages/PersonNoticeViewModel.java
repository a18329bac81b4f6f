package az.pasport.web.pages;

import az.pasport.message.Messages;
import az.pasport.person.PersonNotice;
import az.pasport.time.Baku;

/** What was changed of who the reader is, and when. */
public record PersonNoticeViewModel(PersonNotice notice, Messages texts) {
  public String title() {
    return texts.of("notice.person.title");
  }

  /** What happened, and when. */
  public String what() {
    return texts.of("notice.person." + notice.kind(), texts.date(Baku.dateOf(notice.at())));
  }
}
