package az.pasport.web.host;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows everything behind it the request as if it had come to the public URL directly. It stands
 * first in {@code web.xml}, before the filters that annotations declare.
 */
public class PublicUrlFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient PublicUrls urls;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new PublicRequest(request, urls.of(request)), response);
  }
}
