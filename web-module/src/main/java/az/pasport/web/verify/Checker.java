package az.pasport.web.verify;

import az.pasport.web.pages.Page;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code /verify}: the checker that works in the browser and without a network. It is in the WAR
 * where Node was at hand when that was built; elsewhere the server's own page stands here.
 */
@WebServlet({Checker.PATH, Checker.PATH + "/"})
public class Checker extends HttpServlet {
  static final String PATH = "/verify";
  static final String ON_THE_SERVER = "/verify/server";

  private static final long serialVersionUID = 1L;
  private static final String INDEX = "/WEB-INF/checker/index.html";
  private static final String DEMO = "<p class=\"demo\"";

  @Inject transient Page page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getServletPath().endsWith("/")) {
      // The page's links are relative to an address without the slash.
      response.sendRedirect(request.getContextPath() + PATH);
    } else if (isIn(getServletContext())) {
      show(response);
    } else {
      request.getRequestDispatcher(ON_THE_SERVER).forward(request, response);
    }
  }

  /** Whether the checker was built into this WAR. */
  static boolean isIn(ServletContext context) throws IOException {
    return context.getResource(INDEX) != null;
  }

  private void show(HttpServletResponse response) throws IOException {
    String html;
    try (InputStream in = getServletContext().getResourceAsStream(INDEX)) {
      html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page.isDemo() ? html.replace(DEMO + " hidden", DEMO) : html);
  }
}
