package az.pasport.web.login;

import az.pasport.publicurl.PublicUrl;
import az.pasport.web.browser.PathParameters;
import az.pasport.web.host.HostCheck;
import az.pasport.web.pages.SecurityHeaders;
import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Checks every request before anybody is authenticated, and sets the headers of any answer. */
@ApplicationScoped
class RequestValidator {
  @Inject HostCheck hosts;
  @Inject PublicUrl publicUrl;

  /** Answers a request that is not acceptable, and says whether it is. */
  boolean accepts(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SecurityHeaders.ofAnyAnswer(response, publicUrl);
    if (!hosts.accepts(request)) {
      hosts.refuse(response);
      return false;
    }
    if (PathParameters.isIn(request)) {
      // Before anything looks at the session, which the container takes from the path, too.
      ErrorDispatch.send(request, response, ProblemType.MALFORMED_REQUEST);
      return false;
    }
    return true;
  }
}
