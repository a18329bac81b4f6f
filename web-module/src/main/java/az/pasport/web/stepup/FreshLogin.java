package az.pasport.web.stepup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/**
 * Knows whether the caller authenticated just now, with a signature: an unlocked computer or a
 * stolen session does not suffice for the gravest actions.
 *
 * <p>A page's action begins with {@code if (freshLogin.isAskedFor("/staff/…")) return;}. A method
 * of the API bears {@code az.pasport.web.api.filter.FreshLoginRequired}.
 */
@RequestScoped
public class FreshLogin {
  private static final String UNTIL = "az.pasport.stepup.until";

  @Inject HttpServletRequest request;
  @Inject Clock clock;

  public static void noteUntil(HttpServletRequest request, Instant until) {
    request.setAttribute(UNTIL, until);
  }

  /**
   * Whether it is fresh: no older than {@code pasport.session.fresh-minutes}. That it was made by a
   * signature follows from the caller's having a staff role at all.
   */
  public boolean isFresh() {
    return request.getAttribute(UNTIL) instanceof Instant until && !clock.instant().isAfter(until);
  }

  /**
   * Sends the browser to the portal if the proof is not fresh; the person then repeats the action.
   *
   * @param target the page to come back to, without a query
   * @return whether it did so, and the action must not be taken
   */
  public boolean isAskedFor(String target) throws IOException {
    if (isFresh()) {
      return false;
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/login/start?target=" + target + "&fresh=1");
    return true;
  }
}
