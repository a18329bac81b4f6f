package az.pasport.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Where the container sends whatever went wrong: people get a page, programs a problem document
 * (RFC 9457). Neither says more than the status.
 */
@WebServlet("/fault")
public class FaultServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int status = Fault.status(request);
    String asked =
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
            .map(String::valueOf)
            .orElse("");
    response.setStatus(status);
    if (asked.startsWith(request.getContextPath() + "/api/")) {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("UTF-8");
      String title = new Texts(Language.of(request)).of(Fault.of(status).key());
      response
          .getWriter()
          .write(
              "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}".formatted(title, status));
    } else {
      request.getRequestDispatcher("/fault.xhtml").forward(request, response);
    }
  }
}
