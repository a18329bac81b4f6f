package az.pasport.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the page that is made now may stay on the screen, as the content of {@code <meta
 * http-equiv="refresh">}.
 */
@Named
@RequestScoped
public class ScreenTime {
  /** That of citizens' sessions, {@code session-timeout} in {@code web.xml}. */
  private static final Duration CITIZENS_IDLE = Duration.ofMinutes(20);

  /** The session is over by then, whatever the clocks say. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final Duration RELOAD_AFTER = Duration.ofSeconds(3);

  @Inject HttpServletRequest request;
  @Inject Clock clock;

  /** Leads to {@code /expired} when the session is over. */
  public String getRefresh() {
    return refresh(left().plus(MARGIN), "/expired");
  }

  /**
   * Loads a page again after a few seconds, until shortly before the session ends without it; then
   * leads to {@code /expired}: a request after the end would begin a new login by itself.
   *
   * @param path of the page below the context root, with its query or {@code ?} at the end
   */
  public String reload(String path) {
    return left().compareTo(RELOAD_AFTER.plus(MARGIN)) > 0
        ? refresh(RELOAD_AFTER, path + "&" + SessionEnd.RELOAD)
        : getRefresh();
  }

  private Duration left() {
    Instant now = clock.instant();
    return Duration.between(now, SessionEnd.end(request).orElseGet(() -> now.plus(CITIZENS_IDLE)));
  }

  private String refresh(Duration after, String path) {
    return Math.max(0, after.toSeconds()) + ";url=" + request.getContextPath() + path;
  }
}
