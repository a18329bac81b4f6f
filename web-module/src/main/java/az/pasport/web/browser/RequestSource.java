package az.pasport.web.browser;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which site's page had a browser send a request, as the browser itself says. */
enum RequestSource {
  OURS,
  ANOTHER_SITE,
  /** No browser of today, or a program. */
  NOT_SAID;

  /** A page of this origin; or nobody's: the person typed the address or sent a page again. */
  private static final Set<String> OUR_SITES = Set.of("same-origin", "none");

  /**
   * Reads what the browser says. A page can change none of these headers.
   *
   * @param site {@code Sec-Fetch-Site}
   * @param origin {@code Origin}, which older browsers send alone
   * @param host {@code Host}
   */
  static RequestSource of(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site == null && origin == null) {
      return NOT_SAID;
    }
    boolean ours =
        (site == null || OUR_SITES.contains(site)) && (origin == null || isSameHost(origin, host));
    return ours ? OURS : ANOTHER_SITE;
  }

  /** Schemes are not compared: behind a proxy that ends TLS we do not know our own. */
  private static boolean isSameHost(String origin, @Nullable String host) {
    if (host == null) {
      return false;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
