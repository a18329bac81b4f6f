package az.pasport.web.verify;

import az.pasport.verification.Verification;
import az.pasport.web.pages.Page;
import az.pasport.web.verify.Reading.Found;
import az.pasport.web.verify.Reading.Refusal;
import az.pasport.web.verify.Reading.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
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
  @Inject Verification verification;
  @Inject ServletContext context;

  @Nullable private Part file;
  @Nullable private String text;
  @Nullable private VerdictSheet result;
  private String problem = "";

  /** Checks the file that was uploaded. */
  public void checkFile() throws IOException, InterruptedException {
    Reading reading = file == null ? Reading.refused(Refusal.EMPTY) : read(file);
    if (reading instanceof Found found) {
      show(found.text());
    } else if (reading instanceof Refused refused) {
      refuse(refused.why());
    }
  }

  /** Checks the text that was typed or pasted. */
  public void checkText() {
    if (text == null || text.isBlank()) {
      refuse(Refusal.EMPTY);
    } else {
      show(text);
    }
  }

  private void show(String qrText) {
    result = new VerdictSheet(verification.verify(qrText), page.texts());
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
    return result == null ? page.say("verify.title") : result.word();
  }

  /** Whether there is a page that checks in the browser. */
  public boolean isCheckerThere() throws IOException {
    return Checker.isIn(context);
  }

  public boolean isAnswered() {
    return result != null;
  }

  @Nullable
  public VerdictSheet getResult() {
    return result;
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
