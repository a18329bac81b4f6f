package az.pasport.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /logout}: ends the session here and shows the front page. The portal's own session
 * lives on; it offers no log-out to applications.
 *
 * <p>A page elsewhere cannot log anybody out: the session cookie is {@code SameSite=Lax}, so a POST
 * from another site comes without it, and a browser that says where the POST came from is believed.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  @Inject transient LoginSettings settings;
  @Inject transient LoginLog log;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String from = request.getHeader("Sec-Fetch-Site");
    if (from != null && !OUR_OWN.contains(from)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<LoggedIn> person = PasportAuthentication.personOf(request);
    // First, so that the session ends even where the audit cannot be written.
    new BrowserSession(request).logOut();
    person.ifPresent(one -> log.loggedOut(one.person(), one.isStaff()));
    AskCookie.set(request, response, settings.isCookieSecure());
    Redirect.within(response, request.getContextPath() + "/");
  }
}
