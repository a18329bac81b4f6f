package az.pasport.publicurl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, as a URL or a {@code Host} header names them (RFC 9110, 7.2).
 *
 * @param host a name, an IPv4 address, or an IPv6 address in brackets; in small letters
 * @param port 0 where none was named
 */
public record Authority(String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  public Authority {
    host = host.toLowerCase(Locale.ROOT);
  }

  /** Reads {@code host} or {@code host:port}; empty if it is neither. */
  public static Optional<Authority> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return Optional.of(new Authority(matcher.group(1), port)).filter(it -> it.port <= 65_535);
  }

  /**
   * Whether a {@code Host} header with this value means that authority. A header without a port
   * means the scheme's own, and proxies differ in whether they write it.
   */
  public boolean means(Authority known) {
    return host.equals(known.host)
        && (port == known.port
            || known.port == 0
            || port == 0 && (known.port == 443 || known.port == 80));
  }

  /** Whether the host is an address and not a name, so that no name server can redirect it. */
  public boolean isAddress() {
    return host.startsWith("[") || IPV4.matcher(host).matches();
  }

  /** Whether the host is this machine itself. */
  public boolean isLoopback() {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.startsWith("127.") && isAddress();
  }

  @Override
  public String toString() {
    return port == 0 ? host : host + ":" + port;
  }
}
