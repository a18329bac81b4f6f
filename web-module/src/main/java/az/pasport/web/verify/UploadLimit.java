package az.pasport.web.verify;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells people that their file is too large, before Faces meets it, which would call it a failure
 * of ours. Browsers announce an upload's length; what is not announced, the container's own limit
 * ({@code web.xml}) ends.
 */
@WebFilter({Checker.ON_THE_SERVER, Checker.ON_THE_SERVER + ".xhtml"})
public class UploadLimit extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The parameter that has the page say so. */
  static final String TOO_LARGE = "too-large";

  /** Of a request: a file of 10 MB and the form around it, as in {@code web.xml}. */
  static final int MOST_BYTES = 11 * 1024 * 1024;

  /** A browser that is cut off while it sends shows its own error, so somewhat more is read. */
  private static final int MOST_READ = 4 * MOST_BYTES;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long length = request.getContentLengthLong();
    if (length <= MOST_BYTES) {
      chain.doFilter(request, response);
      return;
    }
    if (length <= MOST_READ) {
      drain(request.getInputStream());
    }
    // A page of this very request would have Faces read it.
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", request.getContextPath() + Checker.ON_THE_SERVER + "?" + TOO_LARGE + "=1");
  }

  private static void drain(InputStream in) throws IOException {
    byte[] some = new byte[16 * 1024];
    while (in.read(some) >= 0) {
      // Read and forgotten.
    }
  }
}
