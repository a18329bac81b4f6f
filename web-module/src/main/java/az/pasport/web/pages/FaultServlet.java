package az.pasport.web.pages;

import az.pasport.web.problem.Problem;
import az.pasport.web.problem.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    Optional<ProblemType> problem = Fault.of(status).problem();
    boolean byProgram = asked.startsWith(request.getContextPath() + "/api/");
    if (byProgram && problem.isPresent()) {
      Problem.of(problem.get()).send(response);
    } else if (byProgram) {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("UTF-8");
      String title = new Texts(Language.of(request)).of(Fault.of(status).key());
      response
          .getWriter()
          .write(
              "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}".formatted(title, status));
    } else {
      request.getRequestDispatcher("/fault.xhtml").forward(new WithoutBody(request), response);
    }
  }

  /**
   * What Faces sees of a request that failed. Danger: it would take a form for a form of this page,
   * and have the container read what was refused.
   */
  private static final class WithoutBody extends HttpServletRequestWrapper {
    WithoutBody(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }
}
