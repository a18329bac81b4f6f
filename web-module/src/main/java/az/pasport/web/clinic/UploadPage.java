package az.pasport.web.clinic;

import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableRefused;
import az.pasport.clinic.TableUpload;
import az.pasport.clinic.TableUploads;
import az.pasport.clinic.UploadedTable;
import az.pasport.web.pages.FormPage;
import az.pasport.web.table.TableFiles;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where tables are uploaded, and empty ones downloaded. */
@Named("tableUpload")
@RequestScoped
public class UploadPage extends FormPage {
  @Inject TableUploads uploads;
  @Inject TableFiles files;
  @Inject Workplace workplace;

  @Nullable private Part file;
  private String kind = RecordForm.VACCINATION.name();

  /** Takes the file; its rows are taken in the background, and their page tells how far. */
  public void upload() throws IOException, InterruptedException {
    Optional<RecordForm> form = form();
    if (form.isEmpty()) {
      error(page.say("clinic.upload.kind.choose"));
      return;
    }
    try {
      UploadedTable table = read();
      TableUpload begun = uploads.start(workplace.facility(), form.get(), table);
      redirect(workplace.target("/clinic/table?id=" + begun.id()));
    } catch (TableRefused e) {
      refuse(e);
    } catch (EJBException e) {
      if (e instanceof EJBAccessException) {
        throw e;
      }
      error(page.say("clinic.unavailable"));
    }
  }

  private UploadedTable read() throws IOException, InterruptedException {
    if (file == null || file.getSize() == 0) {
      throw new TableRefused(TableRefused.Reason.EMPTY, "");
    }
    try (InputStream in = file.getInputStream()) {
      return files.read(in, file.getSize());
    } finally {
      file.delete();
    }
  }

  private void refuse(TableRefused refused) {
    if (refused.reason() == TableRefused.Reason.BUSY) {
      browser.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      browser.setResponseHeader("Retry-After", "60");
    }
    error(page.say("clinic.refused." + refused.reason(), refused.detail()));
  }

  /** Hands out the empty table of the kind that is chosen. */
  public void template(String format) throws IOException {
    Optional<RecordForm> form = form();
    if (form.isEmpty() || !TableFiles.isFormat(format)) {
      error(page.say("clinic.upload.kind.choose"));
      return;
    }
    String name = form.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var answer = new FileAnswer(faces, "pasport-" + name + "." + format, format);
    answer.write(out -> TableFiles.writeTemplate(form.get(), format, out));
  }

  private Optional<RecordForm> form() {
    return Stream.of(RecordForm.values()).filter(form -> form.name().equals(kind)).findFirst();
  }

  /** The kinds of tables. */
  public List<RecordForm> getKinds() {
    return List.of(RecordForm.values());
  }

  /** The facility's uploads, the latest first. */
  public List<UploadViewModel> getLatest() {
    return uploads.latest(workplace.facility()).stream()
        .map(upload -> new UploadViewModel(upload, page.texts()))
        .toList();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  @Nullable
  public Object getFile() {
    return file;
  }

  /** Takes any object: a form that is not sent as multipart has a text here, which is no file. */
  public void setFile(@Nullable Object sent) {
    this.file = sent instanceof Part part ? part : null;
  }
}
