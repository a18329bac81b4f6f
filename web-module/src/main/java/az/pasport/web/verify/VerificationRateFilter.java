package az.pasport.web.verify;

import az.pasport.web.limit.VerificationRate;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Holds the page that checks on the server to the rate of the API. It stands before the filter that
 * receives bodies ({@code web.xml}): a file that will not be looked at is not received.
 */
public class VerificationRateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject transient VerificationRate rate;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> wait =
        request.getMethod().equals("POST") ? rate.take(request) : Optional.empty();
    if (wait.isPresent()) {
      response.setHeader("Retry-After", wait.get());
      // The rest of the request is on its way; nobody is going to read it.
      response.setHeader("Connection", "close");
      response.sendError(TOO_MANY_REQUESTS);
    } else {
      chain.doFilter(request, response);
    }
  }
}
