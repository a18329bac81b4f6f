package az.pasport.web.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as Faces can read it. Where the container throws because a form has no files, or a
 * header is no date, Faces would fail: this says that there are none, and that there is no date.
 */
final class FacesRequest extends HttpServletRequestWrapper {
  private final boolean multipart;

  FacesRequest(HttpServletRequest request, boolean multipart) {
    super(request);
    this.multipart = multipart;
  }

  @Override
  public Collection<Part> getParts() throws IOException, ServletException {
    return multipart ? super.getParts() : List.of();
  }

  @Override
  @Nullable
  public Part getPart(String name) throws IOException, ServletException {
    return multipart ? super.getPart(name) : null;
  }

  @Override
  public long getDateHeader(String name) {
    try {
      return super.getDateHeader(name);
    } catch (IllegalArgumentException e) {
      // A header that is no date is to be ignored (RFC 9110, 13.1.3).
      return -1;
    }
  }
}
