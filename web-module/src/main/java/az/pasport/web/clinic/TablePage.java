package az.pasport.web.clinic;

import az.pasport.clinic.RecordField;
import az.pasport.clinic.TableColumns;
import az.pasport.clinic.TableUpload;
import az.pasport.clinic.TableUploads;
import az.pasport.clinic.UploadedTable;
import az.pasport.record.Problem;
import az.pasport.web.pages.FormPage;
import az.pasport.web.session.ScreenTime;
import az.pasport.web.table.TableFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How far an upload is, what was refused of it, and the file that comes back. */
@Named("uploadedTable")
@RequestScoped
public class TablePage extends FormPage {
  /** Rows whose problems the page shows; the file has all. */
  private static final int MOST_SHOWN = 50;

  @Inject TableUploads uploads;
  @Inject Workplace workplace;
  @Inject ScreenTime screenTime;

  private Optional<List<TableUpload>> found = Optional.empty();

  /** A refused row: its number in the table, the headings being the first row, and why. */
  public record RefusedRow(int number, List<String> problems) {
    public RefusedRow {
      problems = List.copyOf(problems);
    }
  }

  private Optional<TableUpload> upload() {
    if (found.isEmpty()) {
      found =
          Optional.of(
              workplace.chosen().flatMap(worker -> uploads.find(worker.facility(), id())).stream()
                  .toList());
    }
    return found.get().stream().findFirst();
  }

  private String id() {
    String asked = browser.getRequestParameterMap().getOrDefault("id", "");
    return asked.matches("[0-9a-f-]{36}") ? asked : "";
  }

  /** The upload; a list, for pages have no optional parts. */
  public List<UploadViewModel> getUpload() {
    return upload().map(one -> new UploadViewModel(one, page.texts())).stream().toList();
  }

  /** The upload's number; empty without one. */
  public String getNumber() {
    return upload().map(TableUpload::id).orElse("");
  }

  /** While rows are taken, when the page is loaded again; else when it leaves the screen. */
  public String getRefresh() {
    return upload().filter(TableUpload::isOpen).isPresent()
        ? screenTime.reload(workplace.target("/clinic/table?id=" + id()))
        : screenTime.getRefresh();
  }

  public List<RefusedRow> getRefused() {
    return upload().stream()
        .flatMap(one -> uploads.refused(workplace.facility(), one.id(), MOST_SHOWN).stream())
        .map(
            row ->
                new RefusedRow(row.place() + 1, row.problems().stream().map(this::text).toList()))
        .toList();
  }

  private String text(Problem problem) {
    String where =
        RecordField.ofPath(problem.field())
            .map(field -> TableColumns.heading(field, page.texts()) + ": ")
            .orElse("");
    return where + (isAzerbaijani() ? problem.az() : problem.en());
  }

  /** Hands the file back, with what became of each row. */
  public void download() throws IOException {
    Optional<UploadedTable> table =
        upload().flatMap(one -> uploads.result(workplace.facility(), one.id()));
    if (table.isEmpty()) {
      redirect(workplace.target("/clinic/upload"));
      return;
    }
    String format = table.get().format();
    new FileAnswer(faces, "pasport-" + id().substring(0, 8) + "." + format, format)
        .write(out -> TableFiles.write(table.get(), out));
  }
}
