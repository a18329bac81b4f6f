package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code GET /login/start?target=/cabinet/…}: sends a browser to the login portal of the people for
 * whom the target is. Pages link here, and so does MyGov, whose portal session then answers without
 * a prompt.
 *
 * <p>With {@code fresh=1} nothing but a proof made after this request will do: see {@code
 * az.pasport.web.stepup}.
 *
 * <p>It asks the portal even if somebody is logged in here: on a shared computer the portal's
 * person may be another one by now.
 */
@WebServlet("/login/start")
public class StartServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(StartServlet.class.getName());
  private static final Set<String> LANGUAGES = Set.of("az", "en", "ru");

  @Inject transient LoginSettings settings;
  @Inject transient BrowserCookies cookies;
  @Inject transient LoginCookie loginCookie;
  @Inject transient LoginProviders providers;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String asked =
        Optional.ofNullable(request.getParameter("target")).orElse(RedirectTargets.DEFAULT);
    Optional<String> target = settings.targets().find(asked);
    if (target.isEmpty()) {
      LoginProblem.show(
          request, response, LoginFailed.Reason.TARGET_REFUSED, RedirectTargets.DEFAULT);
      return;
    }
    LoginRealm realm = settings.realmOf(target.get());
    LoginAttempt attempt =
        request.getParameter("fresh") == null
            ? LoginAttempt.to(
                realm, target.get(), language(request), isToAsk(realm, request), clock.instant())
            : LoginAttempt.fresh(realm, target.get(), language(request), clock.instant());
    try {
      URI portal = providers.of(realm).begin(attempt);
      loginCookie.remember(attempt, request, response);
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(portal.toString());
    } catch (LoginFailed e) {
      LOG.log(Level.WARNING, "login cannot begin: {0}", e.getMessage());
      LoginProblem.show(request, response, e.reason(), target.get());
    }
  }

  /** The path that leads here, and from here to a target. */
  static String path(HttpServletRequest request, String target) {
    return request.getContextPath()
        + "/login/start?target="
        + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  private static String language(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang"))
        .filter(LANGUAGES::contains)
        .orElse("az");
  }

  private boolean isToAsk(LoginRealm realm, HttpServletRequest request) {
    return request.getParameter("again") != null
        || PromptLoginCookie.isSet(realm, request, cookies);
  }
}
