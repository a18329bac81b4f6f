package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code POST /logout}: ends the session here and shows the front page. The portal's own session
 * lives on; it offers no log-out to applications.
 *
 * <p>A page elsewhere cannot log anybody out: {@link az.pasport.web.browser.CrossSiteFilter}.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient BrowserCookies cookies;
  @Inject transient LoginAudit audit;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<LoggedInPerson> person = AuthenticatedPerson.of(request);
    // First, so that the session ends even where the audit cannot be written.
    new BrowserSession(request, cookies).logOut();
    response.addCookie(cookies.remove(request, SessionBinding.COOKIE));
    person.ifPresent(one -> audit.loggedOut(one.person(), one.isStaff()));
    // Whose session has ended already may have been of either realm.
    Stream.of(LoginRealm.values())
        .filter(realm -> person.isEmpty() || person.get().realm() == realm)
        .forEach(realm -> PromptLoginCookie.set(realm, request, response, cookies));
    Redirect.within(response, request.getContextPath() + "/");
  }
}
