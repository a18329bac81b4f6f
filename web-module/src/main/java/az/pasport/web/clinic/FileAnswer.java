package az.pasport.web.clinic;

import az.pasport.web.table.TableFiles;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;

/** Hands out a file in the place of a page. */
record FileAnswer(FacesContext faces, String name, String format) {
  /** What writes the file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(Content content) throws IOException {
    ExternalContext browser = faces.getExternalContext();
    browser.responseReset();
    browser.setResponseContentType(TableFiles.mediaType(format));
    browser.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    browser.setResponseHeader("Cache-Control", "no-store");
    try (OutputStream out = browser.getResponseOutputStream()) {
      content.writeTo(out);
    }
    faces.responseComplete();
  }
}
