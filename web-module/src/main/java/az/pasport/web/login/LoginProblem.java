package az.pasport.web.login;

import az.pasport.message.Messages;
import az.pasport.web.pages.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Why somebody did not get in, with a way on. The page's bean; {@link #show} is how the login's
 * servlets get there.
 */
@Named
@RequestScoped
public class LoginProblem {
  private static final String REASON = "az.pasport.login.problem";
  private static final String TARGET = "az.pasport.login.problem.target";

  @Inject HttpServletRequest request;

  static void show(
      HttpServletRequest request,
      HttpServletResponse response,
      LoginFailed.Reason reason,
      String target)
      throws ServletException, IOException {
    request.setAttribute(REASON, reason);
    request.setAttribute(TARGET, target);
    response.setStatus(reason.status());
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher("/login/problem.xhtml").forward(request, response);
  }

  public String getTitle() {
    return text("title");
  }

  public String getText() {
    return text("text");
  }

  public boolean isRetry() {
    return switch (reason()) {
      case NOT_CONFIGURED, TARGET_REFUSED, NO_FIN, FORBIDDEN -> false;
      default -> true;
    };
  }

  /**
   * Where trying again begins; asks the portal to ask again when the person or the means was the
   * trouble.
   */
  public String getRetryUrl() {
    String target =
        Optional.ofNullable(request.getAttribute(TARGET))
            .map(String::valueOf)
            .orElse(RedirectTargets.DEFAULT);
    return StartServlet.path(request, target)
        + switch (reason()) {
          case SIGNATURE_REQUIRED, NOT_STAFF -> "&again=1";
          case NOT_FRESH -> "&fresh=1";
          default -> "";
        };
  }

  private LoginFailed.Reason reason() {
    if (request.getAttribute(REASON) instanceof LoginFailed.Reason reason) {
      return reason;
    }
    boolean forbidden =
        Integer.valueOf(HttpServletResponse.SC_FORBIDDEN)
            .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    return forbidden ? LoginFailed.Reason.FORBIDDEN : LoginFailed.Reason.STATE_UNKNOWN;
  }

  private String text(String part) {
    return Messages.in(Language.of(request).locale()).of(Messages.key(reason()) + "." + part);
  }
}
