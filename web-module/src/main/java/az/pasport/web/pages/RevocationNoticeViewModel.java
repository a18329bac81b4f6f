package az.pasport.web.pages;

import az.pasport.certificate.RevocationNotice;
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import java.util.Locale;

/** What a change of a record did to a certificate, and where the new one is. */
public record RevocationNoticeViewModel(RevocationNotice notice, Messages texts) {
  public String title() {
    return texts.of(isReplaced() ? "notice.title" : "notice.title.none");
  }

  public boolean isReplaced() {
    return notice.replacement().isPresent();
  }

  /** What happened, when, and to which certificate. */
  public String what() {
    return texts.of(
        "notice." + notice.reason(),
        texts.date(Baku.dateOf(notice.revokedAt())),
        texts.of(notice.kind()),
        notice.identifier());
  }

  /** Where to go on. */
  public String onward() {
    return texts.of(isReplaced() ? "notice.new" : "notice.see");
  }

  /** The page of the certificate, below the context root. */
  public String path() {
    return "/cabinet/" + notice.kind().name().toLowerCase(Locale.ROOT);
  }
}
