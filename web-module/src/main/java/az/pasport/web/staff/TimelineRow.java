package az.pasport.web.staff;

import az.pasport.certificate.CertificateRecord;
import az.pasport.decree.Decree;
import az.pasport.inquiry.CaseFile;
import az.pasport.inquiry.RecordHistory;
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import az.pasport.web.pages.ValidityText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact of the timeline as a row of the table beneath it.
 *
 * @param state how it stands; empty of a decree
 */
public record TimelineRow(String date, String what, String state) {
  private record Dated(LocalDate day, TimelineRow row) {}

  /** The rows of a file, the latest first. */
  static List<TimelineRow> of(CaseFile file, Instant now, Messages texts) {
    LocalDate begin = CaseFileTimeline.of(file, Baku.dateOf(now), texts).from();
    return Stream.of(
            file.records().stream().map(record -> of(record, texts)),
            file.certificates().stream().map(certificate -> of(certificate, now, texts)),
            file.book().decrees().stream()
                .filter(decree -> !decree.inForceFrom().isBefore(begin))
                .map(decree -> of(decree, texts)))
        .flatMap(rows -> rows)
        .sorted(Comparator.comparing(Dated::day).reversed())
        .map(Dated::row)
        .toList();
  }

  private static Dated of(RecordHistory record, Messages texts) {
    return row(
        record.told().happenedOn(),
        record.told().event().map(event -> event.accept(new EventText(texts))).orElse("")
            + ", "
            + record.told().facility().name(texts.getLocale()),
        texts.of("history.state." + record.state()),
        texts);
  }

  private static Dated of(CertificateRecord certificate, Instant now, Messages texts) {
    return row(
        certificate.validity().firstDay(),
        texts.of(certificate.outline().kind())
            + ", "
            + new ValidityText(texts).period(certificate.validity()),
        CertificateRowViewModel.state(certificate, now, texts),
        texts);
  }

  private static Dated of(Decree decree, Messages texts) {
    return row(
        decree.inForceFrom(),
        texts.of("history.decree", decree.cite(texts.getLocale())),
        "",
        texts);
  }

  private static Dated row(LocalDate day, String what, String state, Messages texts) {
    return new Dated(day, new TimelineRow(texts.date(day), what, state));
  }
}
