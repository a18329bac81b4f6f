package az.pasport.web.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The attempts to log in that a browser has begun, as it holds them in a cookie: so a login that
 * never ends costs the server no session. {@link LoginCookie} signs the cookie; a target in it is
 * looked up on the allow-list again.
 *
 * @param open oldest first
 */
record LoginAttempts(List<LoginAttempt> open) {
  static final LoginAttempts NONE = new LoginAttempts(List.of());

  /** As many tabs as may be on the login page at once; with the longest targets, signed, 3 KB. */
  private static final int MOST = 4;

  static final Duration LIFE = Duration.ofMinutes(15);

  private static final String SECRET = "([A-Za-z0-9_-]{20,128})";
  private static final Pattern ATTEMPT =
      Pattern.compile(
          String.join(
              "\\.",
              SECRET,
              SECRET,
              SECRET,
              "([0-9]{1,12})",
              "([01])([01])([CS])",
              "([A-Za-z0-9_-]{0,400})"));

  LoginAttempts {
    open = List.copyOf(open);
  }

  /** Reads the cookie; what is no attempt is left out. */
  static LoginAttempts parse(String cookie) {
    return new LoginAttempts(
        Arrays.stream(cookie.split("~", MOST + 1))
            .limit(MOST)
            .flatMap(text -> one(text).stream())
            .toList());
  }

  private static Optional<LoginAttempt> one(String text) {
    Matcher parts = ATTEMPT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String target;
    try {
      target = new String(Base64.getUrlDecoder().decode(parts.group(8)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not Base64, so we did not write it.
      return Optional.empty();
    }
    return Optional.of(
        new LoginAttempt(
            parts.group(7).equals("S") ? LoginRealm.STAFF : LoginRealm.CITIZENS,
            parts.group(1),
            parts.group(2),
            parts.group(3),
            target,
            // The language of the portal's page does not matter any more.
            "az",
            parts.group(5).equals("1"),
            parts.group(6).equals("1"),
            Instant.ofEpochSecond(Long.parseLong(parts.group(4)))));
  }

  String text() {
    return open.stream()
        .map(
            attempt ->
                String.join(
                    ".",
                    attempt.state(),
                    attempt.nonce(),
                    attempt.verifier(),
                    Long.toString(attempt.startedAt().getEpochSecond()),
                    (attempt.again() ? "1" : "0")
                        + (attempt.fresh() ? "1" : "0")
                        + (attempt.realm() == LoginRealm.STAFF ? "S" : "C"),
                    Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(attempt.target().getBytes(StandardCharsets.UTF_8))))
        .collect(Collectors.joining("~"));
  }

  LoginAttempts with(LoginAttempt attempt) {
    List<LoginAttempt> all = new ArrayList<>(open);
    all.add(attempt);
    return new LoginAttempts(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  LoginAttempts without(String state) {
    return new LoginAttempts(
        open.stream().filter(attempt -> !attempt.state().equals(state)).toList());
  }

  /**
   * The attempt with this state, unless it began too long ago.
   *
   * @param realm to whose callback the browser was sent: an attempt at the other portal is none
   *     (RFC 9700, section 4.4)
   */
  Optional<LoginAttempt> find(LoginRealm realm, String state, Instant now) {
    return open.stream()
        .filter(attempt -> attempt.realm() == realm && attempt.state().equals(state))
        .filter(attempt -> !now.isAfter(attempt.startedAt().plus(LIFE)))
        .findFirst();
  }
}
