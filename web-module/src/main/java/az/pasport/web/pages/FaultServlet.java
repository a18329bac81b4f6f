package az.pasport.web.pages;

import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.Problem;
import az.pasport.web.problem.ProblemType;
import az.pasport.ws.CrossSiteFault;
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
 * (RFC 9457), and a browser that was made to send to the intake a SOAP fault. None of them says
 * more than the status.
 */
@WebServlet("/fault")
public class FaultServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int status = Fault.status(request);
    Optional<ProblemType> sent = ErrorDispatch.sent(request);
    String path = path(request);
    response.setStatus(status);
    if (path.startsWith("/api/")) {
      Problem.of(sent.orElseGet(() -> ProblemType.ofStatus(status))).send(response);
    } else if (path.startsWith("/ws/") && sent.equals(Optional.of(ProblemType.CROSS_SITE))) {
      CrossSiteFault.send(response);
    } else {
      request.getRequestDispatcher("/fault.xhtml").forward(new FaultRequest(request), response);
    }
  }

  /** The path that was asked for, below the context root. */
  private static String path(HttpServletRequest request) {
    String asked =
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
            .map(String::valueOf)
            .orElse("");
    return asked.startsWith(request.getContextPath())
        ? asked.substring(request.getContextPath().length())
        : asked;
  }
}
