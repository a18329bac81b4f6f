package az.pasport.web.staff;

import az.pasport.audit.PersonAudit;
import az.pasport.inquiry.CaseFile;
import az.pasport.inquiry.PersonDescription;
import az.pasport.inquiry.RecordHistory;
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import az.pasport.web.pages.Line;
import az.pasport.web.pages.LookText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person's file as the page shows it. */
public record CaseFileViewModel(CaseFile file, Instant now, Messages texts) {
  public String name() {
    return file.person().name().inFull();
  }

  /** For what it is open, and until when. */
  public String inquiry() {
    return texts.of(
        "person.open",
        texts.of("find.reason." + file.reason().kind()),
        file.reason().text(),
        texts.minute(file.endsAt()));
  }

  /** Who the person is. */
  public List<Line> identity() {
    PersonDescription person = file.person();
    var identities = new IdentityText(texts);
    var lines = new ArrayList<Line>();
    lines.add(line("certificate.holder", name()));
    lines.add(
        line(
            "certificate.holder.latin",
            person.name().machineFamilyName() + "<<" + person.name().machineGivenName()));
    lines.add(line("certificate.birth", texts.birthDate(person.birthDate())));
    lines.add(new Line(identities.kind(person.identity()), identities.number(person.identity())));
    person
        .joined()
        .forEach(
            other ->
                lines.add(
                    new Line(
                        texts.of("person.joined", identities.kind(other.identity())),
                        identities.number(other.identity()) + " · " + other.name().inFull())));
    person.sex().ifPresent(sex -> lines.add(line("person.sex", texts.of("person.sex." + sex))));
    person.diedOn().ifPresent(day -> lines.add(line("person.died", texts.date(day))));
    lines.add(
        line(
            "person.compared",
            person
                .comparedOn()
                .map(texts::date)
                .orElseGet(() -> texts.of("person.compared.never"))));
    return lines;
  }

  /** What was changed of who the person is, the oldest first. */
  public List<Line> formerly() {
    PersonDescription person = file.person();
    var lines = new ArrayList<Line>();
    person
        .former()
        .forEach(
            before ->
                lines.add(
                    new Line(
                        texts.of("person.until", texts.minute(before.correctedAt())),
                        before.name().inFull() + ", " + texts.birthDate(before.birthDate()))));
    person
        .periods()
        .forEach(
            period ->
                lines.add(
                    new Line(
                        texts.of(period.isMistyped() ? "person.mistyped" : "person.joined.period"),
                        period(period.since(), period.until()))));
    person
        .deaths()
        .forEach(
            death ->
                lines.add(
                    new Line(
                        texts.of("person.death." + death.source()),
                        texts.date(death.diedOn())
                            + death
                                .undoneAt()
                                .map(
                                    at -> " · " + texts.of("person.death.undone", texts.minute(at)))
                                .orElse(""))));
    return lines;
  }

  private String period(Optional<Instant> since, Optional<Instant> until) {
    return texts.of(
        "certificate.period",
        since.map(texts::minute).orElse("…"),
        until.map(texts::minute).orElse("…"));
  }

  /** The timeline, to stand in the page as it is. */
  public String timeline() {
    return new TimelineSvg(CaseFileTimeline.of(file, today(), texts), texts)
        .svg(texts.of("history.picture"));
  }

  /** The decrees that the timeline shows, as their numbers explain them. */
  public List<Line> decrees() {
    return CaseFileTimeline.of(file, today(), texts).decrees().stream()
        .map(decree -> new Line(Integer.toString(decree.number()), decree.words()))
        .toList();
  }

  private LocalDate today() {
    return Baku.dateOf(now);
  }

  /** What the timeline shows, as a table: the latest first. */
  public List<TimelineRow> facts() {
    return TimelineRow.of(file, now, texts);
  }

  /** The records, each with its number in this file. */
  public List<RecordViewModel> records() {
    var numbers = numbers();
    return file.records().stream()
        .map(record -> new RecordViewModel(record, numbers.get(record.recordId()), texts))
        .toList();
  }

  public List<CertificateRowViewModel> certificates() {
    var numbers = numbers();
    return file.certificates().stream()
        .map(
            certificate ->
                new CertificateRowViewModel(
                    certificate, file.book(), Map.copyOf(numbers), now, texts))
        .toList();
  }

  /** The records' numbers in this file: the earliest event is 1. */
  private Map<UUID, Integer> numbers() {
    var numbers = new HashMap<UUID, Integer>();
    int number = file.records().size();
    for (RecordHistory record : file.records()) {
      numbers.put(record.recordId(), number--);
    }
    return numbers;
  }

  /** Who looked at the person, and why, as the person sees it. */
  public List<Line> looks() {
    return file.looks().stream()
        .map(look -> new Line(texts.minute(look.doneAt()), words(look)))
        .toList();
  }

  private String words(PersonAudit.Deed look) {
    return look.institution()
        .map(
            code ->
                texts.of(
                    "person.look.institution",
                    Optional.ofNullable(file.institutions().get(code))
                        .map(institution -> institution.name(texts.getLocale()))
                        .orElse(code)))
        .orElseGet(() -> LookText.of(look.deed(), look.reason(), texts));
  }

  private Line line(String key, String value) {
    return new Line(texts.of(key), value);
  }
}
