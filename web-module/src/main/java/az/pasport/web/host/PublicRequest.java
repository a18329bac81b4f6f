package az.pasport.web.host;

import az.pasport.publicurl.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as if it had come to the public URL directly. */
final class PublicRequest extends HttpServletRequestWrapper {
  /** In small letters: what proxies, and whoever passes for one, write about host and scheme. */
  private static final Set<String> HIDDEN =
      Set.of(
          "forwarded",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-proto",
          "x-forwarded-scheme",
          "x-forwarded-server",
          "x-forwarded-ssl",
          "x-original-host");

  private final PublicUrl url;

  PublicRequest(HttpServletRequest request, PublicUrl url) {
    super(request);
    this.url = url;
  }

  @Override
  public String getScheme() {
    return url.base().getScheme();
  }

  @Override
  public boolean isSecure() {
    return url.isHttps();
  }

  @Override
  public String getServerName() {
    return url.authority().host();
  }

  @Override
  public int getServerPort() {
    return url.port();
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(url.origin()).append(getRequestURI());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHost(name) ? host() : isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHost(name)
        ? Collections.enumeration(Set.of(host()))
        : isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList());
  }

  private String host() {
    return url.base().getRawAuthority();
  }

  private static boolean isHost(String name) {
    return name.equalsIgnoreCase("Host");
  }

  private static boolean isHidden(String name) {
    return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }
}
