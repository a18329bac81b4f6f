package az.pasport.web.login;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import az.pasport.web.browser.BrowserCookies;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** {@code GET /login/callback}: the portal sends the browser back. */
@WebServlet("/login/callback")
public class CallbackServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(CallbackServlet.class.getName());

  @Inject transient LoginSettings settings;
  @Inject transient BrowserCookies cookies;
  @Inject transient LoginCookieSigner signer;
  @Inject transient LoginProvider provider;
  @Inject transient LoginAudit log;
  @Inject transient RefusalLog refusals;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String state = Optional.ofNullable(request.getParameter("state")).orElse("");
    Optional<LoginAttempt> attempt =
        new LoginCookie(request, response, cookies, signer).take(state, clock.instant());
    if (attempt.isEmpty()) {
      refused(LoginFailed.Reason.STATE_UNKNOWN, Optional.empty());
      LoginProblem.show(
          request, response, LoginFailed.Reason.STATE_UNKNOWN, RedirectTargets.DEFAULT);
      return;
    }
    String target = settings.targets().find(attempt.get().target()).orElse(RedirectTargets.DEFAULT);
    Optional<Fin> proven = Optional.empty();
    try {
      VerifiedPerson person = provider.complete(attempt.get(), parameters(request));
      proven = Optional.of(person.fin());
      if (target.startsWith("/staff") && person.lacksOnlyASignature()) {
        throw new LoginFailed(
            LoginFailed.Reason.SIGNATURE_REQUIRED, "staff by means " + person.means());
      }
      Instant now = clock.instant();
      Instant provenAt = AuthenticationTime.of(attempt.get(), person, now);
      LoggedInPerson login = settings.limit(LoggedInPerson.as(person, now, provenAt));
      record(login);
      new BrowserSession(request, cookies).logIn(login, settings.sessionLives(), response);
      PromptLoginCookie.remove(request, response, cookies);
      Redirect.within(response, request.getContextPath() + target);
    } catch (LoginFailed e) {
      refused(e.reason(), proven);
      LOG.log(Level.INFO, "login failed: {0} ({1})", new Object[] {e.reason(), e.getMessage()});
      LoginProblem.show(request, response, e.reason(), target);
    }
  }

  private void refused(LoginFailed.Reason reason, Optional<Fin> proven) {
    if (reason.isRefusal()) {
      refusals.add(
          RefusalKind.LOGIN_REFUSED,
          proven.map(fin -> log.caller(fin, false)).orElseGet(Caller.Anonymous::new),
          "reason:" + reason);
    }
  }

  /** No login without its entry in the audit. */
  private void record(LoggedInPerson login) throws LoginFailed {
    try {
      log.loggedIn(login.person(), login.isStaff(), login.means());
    } catch (EJBException e) {
      throw new LoginFailed(
          LoginFailed.Reason.SYSTEM_UNAVAILABLE, "the audit cannot be written", e);
    }
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }
}
