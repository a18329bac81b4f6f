package az.pasport.web.revocations;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovalStatus;
import az.pasport.facility.Region;
import az.pasport.impact.AgeBand;
import az.pasport.message.Messages;
import az.pasport.revocation.BulkRevocation;
import az.pasport.revocation.BulkRevocationReport;
import az.pasport.revocation.RecordChoice;
import az.pasport.revocation.RevocationFigure;
import az.pasport.revocation.RevocationFigure.Dimension;
import az.pasport.revocation.RevocationStatus;
import az.pasport.security.FacilityCode;
import az.pasport.web.pages.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A bulk revocation, as the page shows it. */
public record RevocationViewModel(BulkRevocationReport report, Instant now, Messages texts) {
  private static final String FIELD = "approvals.field.";
  private static final String OWN_FIELD = FIELD + "bulkRevocation.";

  /** Ages from the youngest; other groups as they come, those with most records first. */
  private static final Comparator<RevocationFigure> ORDER =
      Comparator.comparing(
          figure ->
              figure.dimension() == Dimension.AGES ? AgeBand.valueOf(figure.name()).ordinal() : 0);

  /** A line of a table; {@code count} are the records as a number. */
  public record Row(String name, String people, String records, String certificates, long count) {}

  /** The table of one dimension. */
  public record Table(String title, String heading, List<Row> rows, String chart) {}

  public BulkRevocation revocation() {
    return report.revocation();
  }

  public long id() {
    return revocation().id();
  }

  public String title() {
    return texts.of("revocations.number", Long.toString(id()));
  }

  public String state() {
    return texts.of(revocation().status());
  }

  /** What was asked for, and what it touches. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            texts.of(FIELD + "revocation.reason"),
            texts.of("approvals.value." + revocation().reason())));
    add(lines, OWN_FIELD + "explanation", Optional.of(revocation().explanation()));
    revocation().choice().ifPresent(choice -> add(lines, choice));
    if (revocation().listed() > 0) {
      add(lines, OWN_FIELD + "listed", Optional.of(texts.number(revocation().listed())));
    }
    if (!revocation().unknownLines().isEmpty()) {
      lines.add(new Line(texts.of("revocations.unknown"), revocation().unknownLines()));
    }
    lines.add(
        new Line(
            texts.of("revocations.begun"),
            official(revocation().createdBy()) + ", " + texts.minute(revocation().createdAt())));
    moment(lines, "revocations.finished", revocation().finishedAt());
    moment(lines, "revocations.undone", revocation().undoneAt());
    return lines;
  }

  private void add(List<Line> lines, RecordChoice choice) {
    add(lines, FIELD + "facility.code", choice.facility().map(FacilityCode::value));
    add(lines, FIELD + "worker.id", choice.worker());
    add(lines, FIELD + "dose.lot", choice.lot());
    add(lines, OWN_FIELD + "enteredFrom", date(choice.enteredFrom()));
    add(lines, OWN_FIELD + "enteredTo", date(choice.enteredTo()));
    add(lines, OWN_FIELD + "happenedFrom", date(choice.happenedFrom()));
    add(lines, OWN_FIELD + "happenedTo", date(choice.happenedTo()));
  }

  private void add(List<Line> lines, String key, Optional<String> value) {
    value.ifPresent(text -> lines.add(new Line(texts.of(key), text)));
  }

  private Optional<String> date(Optional<LocalDate> day) {
    return day.map(texts::date);
  }

  private void moment(List<Line> lines, String key, Optional<Instant> moment) {
    moment.ifPresent(at -> lines.add(new Line(texts.of(key), texts.minute(at))));
  }

  /** How many people, records and certificates it touches. */
  public List<Line> totals() {
    var totals = revocation().totals();
    return List.of(
        total("people", totals.people()),
        total("records", totals.records()),
        total("certificates", totals.certificates()),
        total("keeping", totals.keeping()),
        total("losing", totals.losing()));
  }

  private Line total(String field, long count) {
    return new Line(texts.of(OWN_FIELD + field), texts.number(count));
  }

  public boolean isCounted() {
    return revocation().status() != RevocationStatus.PREVIEWING;
  }

  /** Whether the job is at it. */
  public boolean isBusy() {
    return switch (revocation().status()) {
      case PREVIEWING, RUNNING, UNDOING -> true;
      case PREVIEWED, DONE, UNDONE -> false;
    };
  }

  public long done() {
    return report.peopleDone();
  }

  /** How many people there are; 1 before they are known, for a bar that has begun. */
  public long all() {
    return Math.max(1, Math.max(done(), revocation().totals().people()));
  }

  public String progress() {
    return isCounted()
        ? texts.of("revocations.progress", texts.number(done()), texts.number(all()))
        : texts.of("revocations.counting", texts.number(done()));
  }

  /** What the reader should know before deciding, and afterwards. */
  public List<String> warnings() {
    var said = new ArrayList<String>();
    warn(said, "revocations.changed", report.changedMeanwhile());
    warn(said, "revocations.came", report.cameMeanwhile());
    if (revocation().isOutdated(now)) {
      said.add(texts.of("revocations.outdated"));
    }
    switch (revocation().status()) {
      case UNDOING -> {}
      case UNDONE -> {
        if (report.peopleFailed() > 0) {
          said.add(
              texts.of("revocations.left", texts.number(report.peopleFailed()), endOfUndoing()));
        }
      }
      case PREVIEWING, PREVIEWED, RUNNING, DONE ->
          warn(said, "revocations.failed", report.peopleFailed());
    }
    return said;
  }

  private void warn(List<String> said, String key, long count) {
    if (count > 0) {
      said.add(texts.of(key, texts.number(count)));
    }
  }

  /** What could not be restored: numbers of records and identifiers of certificates. */
  public List<String> kept() {
    var kept = new ArrayList<String>();
    report.keptRecords().forEach(record -> kept.add(record.toString()));
    kept.addAll(report.keptCertificates());
    return kept;
  }

  /** The tables of the groups, in the order of the dimensions. */
  public List<Table> tables() {
    var tables = new ArrayList<Table>();
    for (Dimension dimension : Dimension.values()) {
      List<Row> rows =
          report.figures().stream()
              .filter(figure -> figure.dimension() == dimension)
              .sorted(ORDER)
              .map(this::row)
              .toList();
      if (!rows.isEmpty()) {
        String title = texts.of(dimension);
        tables.add(
            new Table(
                title,
                texts.of("revocations.group." + dimension),
                rows,
                new RevocationChart(rows, texts).svg(texts.of("revocations.chart", title))));
      }
    }
    return tables;
  }

  private Row row(RevocationFigure figure) {
    return new Row(
        name(figure),
        texts.number(figure.people()),
        texts.number(figure.records()),
        texts.number(figure.certificates()),
        figure.records());
  }

  private String name(RevocationFigure figure) {
    return switch (figure.dimension()) {
      case REGION -> Region.valueOf(figure.name()).name(texts.getLocale());
      case AGES -> AgeBand.valueOf(figure.name()).years();
      case KIND -> texts.of("clinic.kind." + figure.name());
      case FACILITY -> figure.name();
    };
  }

  /** Whether nothing waits, and it can be asked for. */
  public boolean isAskable() {
    return revocation().status() == RevocationStatus.PREVIEWED
        && revocation().totals().people() > 0
        && !revocation().isOutdated(now)
        && !isWaiting();
  }

  public boolean isNothing() {
    return revocation().status() == RevocationStatus.PREVIEWED
        && revocation().totals().people() == 0;
  }

  public boolean isUndoable() {
    return revocation().isUndoable(now, report.peopleFailed()) && !isWaiting();
  }

  public String undoUntil() {
    return texts.of("revocations.undo.until", endOfUndoing());
  }

  private String endOfUndoing() {
    return revocation().undoableUntil().map(texts::minute).orElse("");
  }

  /** Whether a request waits for a second supervisor. */
  public boolean isWaiting() {
    return request()
        .filter(
            asked -> asked.status() == ApprovalStatus.PENDING && now.isBefore(asked.expiresAt()))
        .isPresent();
  }

  public String requestNumber() {
    return request().map(asked -> Long.toString(asked.id())).orElse("");
  }

  private Optional<ApprovalRequest> request() {
    return report.request();
  }

  private static String official(String principal) {
    return principal.substring(principal.indexOf(':') + 1);
  }
}
