package az.pasport.web.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses login may use: {@code https:} ones, since codes, tokens and the keys that check
 * them go there. A demo may use plain {@code http:} on this machine, and nowhere else.
 *
 * @param demo whether this is a demo ({@code pasport.demo})
 */
record ProviderAddressRule(boolean demo) {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

  /**
   * An address that may be used.
   *
   * @param name what the address is called where it was given, for the message
   * @throws IllegalArgumentException when it may not be used, or is none
   */
  URI check(String name, String address) {
    URI uri = parse(name, address);
    if (uri.getScheme() == null || uri.getHost() == null) {
      throw new IllegalArgumentException(name + ": not an absolute URL");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(demo && isPlainOnThisMachine(scheme, uri))) {
      throw new IllegalArgumentException(
          name
              + " must be an https: address. Plain http: is taken only in a demo"
              + " (pasport.demo=true), for localhost.");
    }
    return uri;
  }

  private static URI parse(String name, String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      // Without the cause: it quotes the address, which may hold a password.
      throw new IllegalArgumentException(name + ": not a URL");
    }
  }

  private static boolean isPlainOnThisMachine(String scheme, URI address) {
    return scheme.equals("http")
        && THIS_MACHINE.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
  }
}
