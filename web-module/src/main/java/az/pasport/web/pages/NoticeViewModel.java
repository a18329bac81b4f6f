package az.pasport.web.pages;

import az.pasport.certificate.RevocationNotice;
import az.pasport.message.Messages;
import az.pasport.person.PersonNotice;
import az.pasport.record.StoredVersion;
import az.pasport.record.SuspensionNotice;
import az.pasport.time.Baku;

/**
 * What the reader is to know.
 *
 * @param what happened, when, and what to do
 * @param path of the page that has more, below the context root; empty if there is none
 * @param onward what the link to it says
 */
public record NoticeViewModel(String title, String what, String path, String onward) {
  /** What a change of a record did to a certificate, and where the new one is. */
  static NoticeViewModel of(RevocationNotice notice, Messages texts) {
    boolean isReplaced = notice.replacement().isPresent();
    return new NoticeViewModel(
        texts.of(isReplaced ? "notice.title" : "notice.title.none"),
        texts.of(
            "notice." + notice.reason(),
            texts.date(Baku.dateOf(notice.revokedAt())),
            texts.of(notice.kind()),
            notice.identifier()),
        CertificatesPage.path(notice.kind()),
        texts.of(isReplaced ? "notice.new" : "notice.see"));
  }

  /** What was changed of who the reader is. */
  static NoticeViewModel of(PersonNotice notice, Messages texts) {
    return new NoticeViewModel(
        texts.of("notice.person.title"),
        texts.of("notice.person." + notice.kind(), texts.date(Baku.dateOf(notice.at()))),
        "/cabinet/data",
        texts.of("notice.person.see"));
  }

  /** A record that was suspended as false, or counts again. */
  static NoticeViewModel of(SuspensionNotice suspension, Messages texts) {
    String key = suspension.restoredAt().isPresent() ? "suspension.restored" : "suspension";
    return new NoticeViewModel(
        texts.of(key + ".title"),
        texts.of(
            key + ".what",
            texts.date(Baku.dateOf(suspension.restoredAt().orElseGet(suspension::suspendedAt))),
            texts.of("suspension.record." + suspension.kind()),
            texts.date(suspension.happenedOn()),
            suspension.facility().name(texts.getLocale())),
        "/cabinet/data",
        texts.of("notice.person.see"));
  }

  /** A record that counts for nothing, because the population registry knows another person. */
  static NoticeViewModel of(StoredVersion record, Messages texts) {
    return new NoticeViewModel(
        texts.of("frozen.title"),
        texts.of(
            "frozen.what",
            texts.date(Baku.dateOf(record.receivedAt())),
            record.facility().name(texts.getLocale())),
        "",
        "");
  }
}
