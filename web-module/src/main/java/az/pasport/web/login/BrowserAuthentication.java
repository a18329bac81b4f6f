package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import az.pasport.web.stepup.FreshLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Authenticates the person of a browser's session; others it redirects to the login. On a page for
 * people of the other realm the person is a stranger, who may log in there.
 */
@ApplicationScoped
class BrowserAuthentication {
  @Inject LoginSettings settings;
  @Inject Clock clock;
  @Inject BrowserCookies cookies;
  @Inject ClinicRole clinicRole;

  AuthenticationStatus validate(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context)
      throws IOException {
    Optional<LoggedInPerson> person =
        new BrowserSession(request, cookies)
            .loggedIn(settings.sessionLives(), clock)
            .filter(in -> !context.isProtected() || in.realm() == settings.realmOf(path))
            // A clinic's worker proves the entries by the login: who came by FIN logs in again.
            .filter(
                in -> !context.isProtected() || !ClinicRole.isFor(path) || in.means().isSignature())
            .map(settings::limit)
            .map(known -> clinicRole.addTo(known, path));
    if (person.isPresent()) {
      FreshLogin.noteUntil(request, person.get().provenAt().plus(settings.sessionLives().fresh()));
      if (context.isProtected()) {
        // After the log-out, the browser's back button must not show the page again.
        response.setHeader("Cache-Control", "no-store");
      }
      return AuthenticatedPerson.logIn(person.get(), request, context);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    String logIn = logInUrl(path, request);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      // The page's script would follow a redirect to another origin, and fail.
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + logIn
                  + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    }
    Redirect.within(response, logIn);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private String logInUrl(String path, HttpServletRequest request) {
    RedirectTargets targets = settings.targets();
    String query = request.getQueryString();
    String target =
        Optional.of(query == null ? path : path + "?" + query)
            .flatMap(targets::find)
            .or(() -> targets.find(path))
            .orElse(settings.realmOf(path).home());
    return StartServlet.path(request, target);
  }
}
