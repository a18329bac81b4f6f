package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * {@code GET /login/callback} and {@code /login/staff-callback}: a portal sends the browser back,
 * the citizens' to the first, the one of staff to the second.
 */
@WebServlet({"/login/callback", "/login/staff-callback"})
public class CallbackServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(CallbackServlet.class.getName());

  @Inject transient LoginSettings settings;
  @Inject transient BrowserCookies cookies;
  @Inject transient LoginCookie loginCookie;
  @Inject transient LoginCompletion completion;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    LoginRealm realm = LoginRealm.ofCallback(request.getServletPath());
    String state = Optional.ofNullable(request.getParameter("state")).orElse("");
    Optional<LoginAttempt> attempt =
        loginCookie.take(realm, state, clock.instant(), request, response);
    if (attempt.isEmpty()) {
      completion.refused(LoginFailed.Reason.STATE_UNKNOWN);
      LoginProblem.show(request, response, LoginFailed.Reason.STATE_UNKNOWN, realm.home());
      return;
    }
    String target = settings.targets().find(attempt.get().target()).orElse(realm.home());
    try {
      LoggedInPerson login = completion.complete(attempt.get(), target, parameters(request));
      new BrowserSession(request, cookies).logIn(login, settings.sessionLives(), response);
      PromptLoginCookie.remove(realm, request, response, cookies);
      Redirect.within(response, request.getContextPath() + target);
    } catch (LoginFailed e) {
      LOG.log(Level.INFO, "login failed: {0} ({1})", new Object[] {e.reason(), e.getMessage()});
      LoginProblem.show(request, response, e.reason(), target);
    }
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }
}
