package az.pasport.clinic;

import az.pasport.message.Messages;
import az.pasport.record.Problem;
import az.pasport.security.FacilityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that a worker uploads. Every row is taken as a message of its own, in the background. A
 * worker sees the uploads of their facility alone.
 */
@Stateless
@RolesAllowed("clinic")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TableUploads {
  /** Uploads that are listed. */
  private static final int MOST_LISTED = 30;

  @Inject ClinicWorkers workers;
  @Inject UploadRepository uploads;
  @Inject UploadRunner runner;

  /**
   * A row that was refused, as the page shows it.
   *
   * @param place in the table, from 1, without the headings
   * @param problems with the headings of their columns
   */
  public record RefusedRow(int place, List<Problem> problems) {
    public RefusedRow {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Begins to take a table; goes on after the answer.
   *
   * @throws TableRefused if it is not taken at all, and says why
   * @throws NotAClinicWorker if the caller is no worker of the facility
   */
  public TableUpload start(FacilityCode facility, RecordForm form, UploadedTable table) {
    ClinicWorker worker = workers.ofCaller(facility);
    TableColumns.of(form, table.headings()).requireHeadings(table.rows());
    if (table.rows().isEmpty()) {
      throw new TableRefused(TableRefused.Reason.EMPTY, "");
    }
    TableUpload upload = uploads.add(worker, form, table);
    runner.start(upload.id());
    return upload;
  }

  /** The facility's uploads, the latest first. */
  public List<TableUpload> latest(FacilityCode facility) {
    return uploads.latest(workers.ofCaller(facility), MOST_LISTED);
  }

  /** An upload of the facility; empty if it has none of this number, or it is erased. */
  public Optional<TableUpload> find(FacilityCode facility, String id) {
    return uploads.find(workers.ofCaller(facility), id);
  }

  /** Its rows that were refused, in their order. */
  public List<RefusedRow> refused(FacilityCode facility, String id, int most) {
    return find(facility, id).stream()
        .flatMap(upload -> uploads.refused(upload.id(), most).stream())
        .map(row -> new RefusedRow(row.place(), row.problems()))
        .toList();
  }

  /**
   * The table as it was uploaded, with columns that say what became of each row. The look at it is
   * audited.
   */
  public Optional<UploadedTable> result(FacilityCode facility, String id) {
    ClinicWorker worker = workers.ofCaller(facility);
    Optional<TableUpload> found = uploads.find(worker, id);
    found.ifPresent(upload -> uploads.noteDownload(worker, upload));
    return found.map(this::withResults);
  }

  private UploadedTable withResults(TableUpload upload) {
    List<String> headings = uploads.headings(upload.id());
    TableColumns columns = TableColumns.of(upload.form(), headings);
    var rows = new ArrayList<List<String>>();
    for (UploadedRow row : uploads.rows(upload.id())) {
      rows.add(Stream.concat(columns.withoutResults(row.cells()).stream(), results(row)).toList());
    }
    return new UploadedTable(
        upload.format(),
        upload.delimiter(),
        Stream.concat(
                columns.withoutResults(headings).stream(),
                Stream.of(TableColumns.Result.values())
                    .map(result -> TableColumns.heading(result, Messages.AZ)))
            .toList(),
        rows);
  }

  private static Stream<String> results(UploadedRow row) {
    return Stream.of(
        row.recordId(),
        state(row),
        told(row, Messages.AZ, Problem::az),
        told(row, Messages.EN, Problem::en));
  }

  private static String state(UploadedRow row) {
    String state = row.isHeld() ? "HELD" : row.status().name();
    return Messages.AZ.of("clinic.rowState." + state)
        + " / "
        + Messages.EN.of("clinic.rowState." + state);
  }

  private static String told(UploadedRow row, Messages language, Function<Problem, String> text) {
    return row.problems().stream()
        .map(problem -> where(problem, language) + text.apply(problem))
        .collect(Collectors.joining("; "));
  }

  /** The heading of the column that a problem is about. */
  private static String where(Problem problem, Messages language) {
    return RecordField.ofPath(problem.field())
        .map(field -> TableColumns.heading(field, language) + ": ")
        .orElse("");
  }
}
