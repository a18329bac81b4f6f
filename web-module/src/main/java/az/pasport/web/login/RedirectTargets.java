package az.pasport.web.login;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The paths of this application to which a login may redirect.
 *
 * <p>Danger: every browser has its own idea of what {@code //host}, {@code /\host}, {@code
 * /a/../b}, {@code %2e} or a tab in an address means. So a target is not cleaned; it consists of
 * plain path segments, and of a plain query perhaps, or it is refused.
 */
record RedirectTargets(List<String> allowed) {
  /** The target of a login that names none. */
  static final String DEFAULT = "/cabinet/";

  private static final int LONGEST = 300;
  private static final Pattern PLAIN =
      Pattern.compile("(?:/(?![.]+(?:[/?]|$))[A-Za-z0-9._~-]+)*/?(?:\\?[A-Za-z0-9._~=&:-]*)?");

  /** Throws {@link IllegalArgumentException} if an entry is no path. */
  RedirectTargets {
    for (String entry : allowed) {
      if (!entry.startsWith("/") || !PLAIN.matcher(entry.replaceFirst("\\*\\*$", "")).matches()) {
        throw new IllegalArgumentException("pasport.login.targets: not a path: " + entry);
      }
    }
  }

  /** Reads a list such as {@code /,/verify,/cabinet/**}: a path, or everything below one. */
  static RedirectTargets of(String list) {
    return new RedirectTargets(Arrays.stream(list.split(",", -1)).map(String::strip).toList());
  }

  Optional<String> find(String target) {
    if (target.length() > LONGEST || !target.startsWith("/") || !PLAIN.matcher(target).matches()) {
      return Optional.empty();
    }
    String path = target.split("\\?", 2)[0];
    return allowed.stream().anyMatch(entry -> covers(entry, path))
        ? Optional.of(target)
        : Optional.empty();
  }

  private static boolean covers(String entry, String path) {
    return entry.endsWith("/**")
        ? path.startsWith(entry.substring(0, entry.length() - 2))
        : entry.equals(path);
  }
}
