package az.pasport.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An application registered at the portal.
 *
 * @param secret absent for a public client (an app on a phone keeps no secret): PKCE is mandatory
 * @param redirectUris where the browser may be sent back; compared letter by letter
 * @param audience whom it logs in
 */
public record Client(String id, Optional<String> secret, Set<URI> redirectUris, Audience audience) {
  public Client {
    redirectUris = Set.copyOf(redirectUris);
    if (id.isBlank() || redirectUris.isEmpty()) {
      throw new IllegalArgumentException("a client has an id and a redirect URI");
    }
  }

  /**
   * Reads {@code ID=SECRET@URI[,URI…]}, or {@code ID@URI[,URI…]} for a public client.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static Client parse(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at == text.length() - 1) {
      throw new IllegalArgumentException("a client is ID=SECRET@REDIRECT_URI[,REDIRECT_URI...]");
    }
    String who = text.substring(0, at);
    Set<URI> uris = new LinkedHashSet<>();
    Arrays.stream(text.substring(at + 1).split(",", -1))
        .map(Client::redirectUri)
        .forEach(uris::add);
    int equals = who.indexOf('=');
    return equals < 0
        ? new Client(who, Optional.empty(), uris, Audience.CITIZENS)
        : new Client(
            who.substring(0, equals),
            Optional.of(who.substring(equals + 1)),
            uris,
            Audience.CITIZENS);
  }

  /** The same client, as one that logs in officials. */
  Client ofStaff() {
    return new Client(id, secret, redirectUris, Audience.STAFF);
  }

  boolean isPublic() {
    return secret.isEmpty();
  }

  boolean hasSecret(String given) {
    return secret.isPresent()
        && MessageDigest.isEqual(
            secret.get().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static URI redirectUri(String text) {
    URI uri = URI.create(text.strip());
    if (!uri.isAbsolute() || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("a redirect URI is absolute and has no #: " + text);
    }
    return uri;
  }
}
