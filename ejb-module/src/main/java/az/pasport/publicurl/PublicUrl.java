package az.pasport.publicurl;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The base URL under which browsers and hospitals' systems reach this application, e.g. {@code
 * https://pasport.gov.az}, or {@code http://localhost:8080/pasport} where its context root is
 * {@code /pasport}.
 *
 * <p>Inject it wherever an absolute URL is written, and wherever it matters whether browsers come
 * by HTTPS ({@link #isHttps()}: the {@code Secure} flag and the {@code __Host-} name of a cookie,
 * HSTS). The request knows neither: behind a proxy that ends TLS it came by HTTP, and its {@code
 * Host} is whatever the sender wrote.
 *
 * @param base without a slash at its end
 */
public record PublicUrl(URI base) {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

  /** Throws {@link IllegalArgumentException} unless it is scheme, host and context root. */
  public PublicUrl {
    String scheme = String.valueOf(base.getScheme());
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("it must begin with https://");
    }
    if (base.getHost() == null || base.getRawUserInfo() != null) {
      throw new IllegalArgumentException("it must name a host, and no user");
    }
    if (base.getPort() == 0 || base.getPort() > 65_535) {
      throw new IllegalArgumentException("its port must be 1 to 65535");
    }
    if (base.getRawQuery() != null || base.getRawFragment() != null) {
      throw new IllegalArgumentException("it must have no ? and no #");
    }
    if (!PATH.matcher(base.getRawPath()).matches()) {
      throw new IllegalArgumentException("after the host it may have the context root only");
    }
  }

  /** Reads a setting; a slash at its end is ignored. The exception says what to change. */
  public static PublicUrl parse(String text) {
    return new PublicUrl(URI.create(text.strip().replaceFirst("/$", "")));
  }

  /** Whether browsers come by HTTPS, whatever the connection of a request looks like. */
  public boolean isHttps() {
    return base.getScheme().equals("https");
  }

  /** Whether only programs of this machine can reach it. */
  public boolean isLoopback() {
    return authority().isLoopback();
  }

  public Authority authority() {
    return new Authority(base.getHost(), port());
  }

  /** The port, the scheme's own where the URL names none. */
  public int port() {
    return base.getPort() > 0 ? base.getPort() : isHttps() ? 443 : 80;
  }

  /** The same without the context root. */
  public String origin() {
    return base.getScheme() + "://" + base.getRawAuthority();
  }

  /** Empty, or a slash and the context root. */
  public String contextPath() {
    return base.getRawPath();
  }

  /** The absolute URL of a path below the context root, with a slash before it. */
  public String at(String path) {
    return base + path;
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
