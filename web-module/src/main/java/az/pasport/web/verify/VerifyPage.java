package az.pasport.web.verify;

import az.pasport.certificate.VerificationService;
import az.pasport.web.pages.Page;
import az.pasport.web.verify.Reading.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public page that checks a certificate on the server. Lives for one request and leaves nothing
 * behind.
 */
@Named("verify")
@RequestScoped
public class VerifyPage {
  @Inject Page page;
  @Inject CertificateFiles files;
  @Inject VerificationService verification;
  @Inject ServletContext context;

  @Nullable private Part file;
  @Nullable private String text;
  private List<VerdictViewModel> results = List.of();
  private String problem = "";
  private String leftOut = "";

  public void checkFile() throws IOException, InterruptedException {
    show(file == null ? Reading.refused(Refusal.EMPTY) : read(file));
  }

  /** Checks the text that was typed or pasted: one certificate or several. */
  public void checkText() {
    if (text == null || text.isBlank()) {
      refuse(Refusal.EMPTY);
    } else {
      Reading listed = CertificateFiles.texts(text);
      show(listed.refusal().isEmpty() ? listed : Reading.found(text));
    }
  }

  private void show(Reading reading) {
    results = reading.texts().stream().map(this::verdict).toList();
    reading.refusal().ifPresent(this::refuse);
    Reading.Pages pages = reading.pages();
    if (reading.more()) {
      leftOut = page.say("verify.more", String.valueOf(results.size()));
    } else if (!pages.areAllRead()) {
      leftOut = page.say("verify.pages", String.valueOf(pages.read()), String.valueOf(pages.all()));
    }
  }

  private VerdictViewModel verdict(String qrText) {
    return new VerdictViewModel(verification.verify(qrText), page.texts());
  }

  private void refuse(Refusal why) {
    if (why == Refusal.BUSY) {
      var answer = FacesContext.getCurrentInstance().getExternalContext();
      answer.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      answer.setResponseHeader("Retry-After", "60");
    }
    problem = page.say("verify.refused." + why);
  }

  private Reading read(Part part) throws IOException, InterruptedException {
    try (InputStream in = part.getInputStream()) {
      return files.read(in, part.getSize());
    } finally {
      part.delete();
    }
  }

  /** The title of the browser's window: the answer first, for who listens to the page. */
  public String getTitle() {
    return switch (results.size()) {
      case 0 -> page.say("verify.title");
      case 1 -> results.get(0).word();
      default -> getCount();
    };
  }

  public boolean isCheckerThere() throws IOException {
    return Checker.isIn(context);
  }

  /** A verdict for each certificate of the file or text. */
  public List<VerdictViewModel> getResults() {
    return results;
  }

  public String getCount() {
    return page.say("verify.several", String.valueOf(results.size()));
  }

  /** What was not looked at: pages of a PDF, or certificates; empty if nothing was left out. */
  public String getLeftOut() {
    return leftOut;
  }

  /** Why there is no verdict; empty if there is nothing to say. */
  public String getProblem() {
    return problem;
  }

  @Nullable
  public Object getFile() {
    return file;
  }

  /** Takes any object: a form that is not sent as multipart has a text here, which is no file. */
  public void setFile(@Nullable Object sent) {
    this.file = sent instanceof Part part ? part : null;
  }

  @Nullable
  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }
}
