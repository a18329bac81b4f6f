package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import az.pasport.web.session.SessionEnd;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The session of a browser whose person has logged in; nobody else has one. It counts only together
 * with the cookie that it is bound to ({@link SessionBinding}).
 */
record BrowserSession(HttpServletRequest request, BrowserCookies cookies) {
  private static final String LOGGED_IN = "az.pasport.login";
  private static final String BINDING = "az.pasport.login.binding";
  private static final String LAST_SEEN = "az.pasport.login.seen";

  /** Begins a new session under a new id, bound to this browser. */
  void logIn(LoggedInPerson person, SessionLifetimes lives, HttpServletResponse response) {
    // Bound to us or not: an id that was planted before the login must not live on.
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    String secret = SessionBinding.newSecret();
    HttpSession session = request.getSession(true);
    session.setAttribute(BINDING, SessionBinding.to(secret));
    session.setAttribute(LOGGED_IN, person);
    if (person.isStaff()) {
      session.setMaxInactiveInterval((int) lives.staffIdle().toSeconds());
    }
    response.addCookie(cookies.make(request, SessionBinding.COOKIE, secret));
  }

  void logOut() {
    session().ifPresent(HttpSession::invalidate);
  }

  /**
   * Who is logged in, unless that was too long ago. Being asked keeps a session of staff alive, but
   * for what a browser asks by itself.
   */
  Optional<LoggedInPerson> loggedIn(SessionLifetimes lives, Clock clock) {
    Optional<LoggedInPerson> person = attribute(LOGGED_IN, LoggedInPerson.class);
    if (person.isEmpty()) {
      return person;
    }
    Instant now = clock.instant();
    if (isOver(person.get(), lives, now)) {
      logOut();
      return Optional.empty();
    }
    if (person.get().isStaff()) {
      if (!SessionEnd.isUnattended(request)) {
        request.getSession().setAttribute(LAST_SEEN, now);
      }
      SessionEnd.noteEnd(request, end(person.get(), lives));
    }
    return person;
  }

  private boolean isOver(LoggedInPerson person, SessionLifetimes lives, Instant now) {
    return person.isStaff()
        ? now.isAfter(end(person, lives))
        : person.isOlderThan(lives.most(), now);
  }

  /** When a session of staff ends if nothing more is asked for. */
  private Instant end(LoggedInPerson person, SessionLifetimes lives) {
    Instant lastSeen = attribute(LAST_SEEN, Instant.class).orElse(person.at());
    Instant idle = lastSeen.plus(lives.staffIdle());
    Instant most = person.at().plus(lives.staffMost());
    return idle.isBefore(most) ? idle : most;
  }

  private <T> Optional<T> attribute(String name, Class<T> type) {
    return session()
        .map(session -> session.getAttribute(name))
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** The session that the browser names, if it has the other cookie, too. */
  private Optional<HttpSession> session() {
    Optional<String> secret = cookies.find(request, SessionBinding.COOKIE);
    return Optional.ofNullable(request.getSession(false))
        .filter(
            session ->
                session.getAttribute(BINDING) instanceof SessionBinding binding
                    && secret.filter(binding::isTo).isPresent());
  }
}
