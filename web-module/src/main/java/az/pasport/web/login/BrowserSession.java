package az.pasport.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a browser's session holds: its attempts to log in, then who is logged in. */
final class BrowserSession {
  private static final String LOGGED_IN = "az.pasport.login";
  private static final String LAST_SEEN = "az.pasport.login.seen";
  private static final String ATTEMPTS = "az.pasport.login.attempts";

  /** As many tabs as may be on the login page at once. */
  private static final int MOST_ATTEMPTS = 5;

  private static final Duration ATTEMPT_LIFE = Duration.ofMinutes(15);

  private final HttpServletRequest request;

  BrowserSession(HttpServletRequest request) {
    this.request = request;
  }

  /** Serializable whatever list it holds. */
  private record Attempts(ArrayList<LoginAttempt> open) implements Serializable {}

  void remember(LoginAttempt attempt) {
    boolean isNew = request.getSession(false) == null;
    HttpSession session = request.getSession();
    if (isNew) {
      session.setMaxInactiveInterval((int) ATTEMPT_LIFE.toSeconds());
    }
    List<LoginAttempt> open = new ArrayList<>(attempts());
    open.add(attempt);
    int first = Math.max(0, open.size() - MOST_ATTEMPTS);
    session.setAttribute(ATTEMPTS, new Attempts(new ArrayList<>(open.subList(first, open.size()))));
  }

  /** The attempt with this state, taken away: an answer counts once. */
  Optional<LoginAttempt> take(String state, Instant now) {
    List<LoginAttempt> open = attempts();
    Optional<LoginAttempt> found =
        open.stream().filter(attempt -> attempt.state().equals(state)).findFirst();
    if (found.isPresent()) {
      List<LoginAttempt> rest =
          open.stream().filter(attempt -> !attempt.state().equals(state)).toList();
      request.getSession().setAttribute(ATTEMPTS, new Attempts(new ArrayList<>(rest)));
    }
    return found.filter(attempt -> !now.isAfter(attempt.startedAt().plus(ATTEMPT_LIFE)));
  }

  /** Begins a new session under a new id with nothing of the old one in it. */
  void logIn(LoggedIn person, SessionLives lives) {
    logOut();
    HttpSession session = request.getSession(true);
    session.setAttribute(LOGGED_IN, person);
    if (person.isStaff()) {
      session.setMaxInactiveInterval((int) lives.staffIdle().toSeconds());
    }
  }

  void logOut() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Who is logged in, unless that was too long ago; being asked keeps a session of staff alive. */
  Optional<LoggedIn> loggedIn(SessionLives lives, Clock clock) {
    Optional<LoggedIn> person =
        attribute(LOGGED_IN).filter(LoggedIn.class::isInstance).map(LoggedIn.class::cast);
    if (person.isEmpty()) {
      return person;
    }
    Instant now = clock.instant();
    if (isOver(person.get(), lives, now)) {
      logOut();
      return Optional.empty();
    }
    if (person.get().isStaff()) {
      request.getSession().setAttribute(LAST_SEEN, now);
    }
    return person;
  }

  private boolean isOver(LoggedIn person, SessionLives lives, Instant now) {
    if (!person.isStaff()) {
      return person.isOlderThan(lives.most(), now);
    }
    Instant lastSeen =
        attribute(LAST_SEEN)
            .filter(Instant.class::isInstance)
            .map(Instant.class::cast)
            .orElse(person.at());
    return person.isOlderThan(lives.staffMost(), now)
        || now.isAfter(lastSeen.plus(lives.staffIdle()));
  }

  private List<LoginAttempt> attempts() {
    return attribute(ATTEMPTS)
        .filter(Attempts.class::isInstance)
        .map(Attempts.class::cast)
        .<List<LoginAttempt>>map(Attempts::open)
        .orElse(List.of());
  }

  private Optional<Object> attribute(String name) {
    return Optional.ofNullable(request.getSession(false))
        .flatMap(session -> Optional.ofNullable(session.getAttribute(name)));
  }
}
