package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Fin;
import az.pasport.publicurl.PublicUrl;
import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a stolen or forgotten session of staff is worth, and for how long. */
class StaffSessionTest {
  private static final Instant NINE = Instant.parse("2026-01-15T05:00:00Z");
  private static final SessionLifetimes LIVES =
      new SessionLifetimes(
          Duration.ofHours(4), Duration.ofHours(4), Duration.ofMinutes(10), Duration.ofMinutes(5));

  private final Container container = new Container();
  private final BrowserSession session =
      new BrowserSession(
          container.request(),
          new BrowserCookies(
              new SettingsByMap(Map.of()), PublicUrl.parse("http://localhost:8080")));

  @Test
  void unattendedComputerOpensNothingAfterTenMinutes() {
    session.logIn(person(LoginMeans.ASAN_IMZA), LIVES, container.response());
    assertThat(container.maxInactiveSeconds).isEqualTo(600);
    assertThat(at(Duration.ofMinutes(10))).isPresent();
    assertThat(at(Duration.ofMinutes(20))).isPresent();
    assertThat(at(Duration.ofMinutes(30).plusSeconds(1))).isEmpty();
    assertThat(container.isOpen()).isFalse();
  }

  @Test
  void pageThatLoadsItselfAgainKeepsNoSessionAlive() {
    session.logIn(person(LoginMeans.ASAN_IMZA), LIVES, container.response());
    assertThat(at(Duration.ofMinutes(5))).isPresent();
    container.query = "draft=7&reload=1";
    for (int seconds = 303; seconds <= 900; seconds += 3) {
      assertThat(at(Duration.ofSeconds(seconds))).as("%d", seconds).isPresent();
    }
    assertThat(container.end).isEqualTo(NINE.plus(Duration.ofMinutes(15)));
    assertThat(at(Duration.ofSeconds(901))).isEmpty();
  }

  @Test
  void styleSheetsKeepNoSessionAlive() {
    session.logIn(person(LoginMeans.ASAN_IMZA), LIVES, container.response());
    container.path = "/assets/pasport.css";
    assertThat(at(Duration.ofMinutes(9))).isPresent();
    container.path = "/staff/decrees";
    assertThat(at(Duration.ofMinutes(11))).isEmpty();
  }

  @Test
  void firstRequestMustComeWithinTenMinutesOfTheLogin() {
    session.logIn(person(LoginMeans.ASAN_IMZA), LIVES, container.response());
    assertThat(at(Duration.ofMinutes(10).plusSeconds(1))).isEmpty();
  }

  @Test
  void stolenSessionThatIsKeptBusyEndsAfterFourHours() {
    session.logIn(person(LoginMeans.ASAN_IMZA), LIVES, container.response());
    for (int minutes = 9; minutes <= 234; minutes += 9) {
      assertThat(at(Duration.ofMinutes(minutes))).as("%d", minutes).isPresent();
    }
    assertThat(at(Duration.ofHours(4))).isPresent();
    assertThat(at(Duration.ofHours(4).plusSeconds(1))).isEmpty();
    assertThat(container.isOpen()).isFalse();
  }

  @Test
  void citizensSessionsLiveAsBefore() {
    session.logIn(person(LoginMeans.FIN), LIVES, container.response());
    assertThat(container.maxInactiveSeconds).isZero();
    assertThat(at(Duration.ofHours(3))).isPresent();
    assertThat(at(Duration.ofHours(4).plusSeconds(1))).isEmpty();
  }

  private Optional<LoggedInPerson> at(Duration later) {
    return session.loggedIn(LIVES, Clock.fixed(NINE.plus(later), ZoneOffset.UTC));
  }

  /** An operator, whom only a signature makes one. */
  private static LoggedInPerson person(LoginMeans means) {
    return LoggedInPerson.as(
        new VerifiedPerson(
            new Fin("8MRK3UB"),
            Optional.empty(),
            means,
            Set.of("operator"),
            Optional.of(NINE),
            Optional.of(NINE)),
        LoginRealm.CITIZENS,
        NINE,
        NINE);
  }

  /** One session, as a container keeps it. */
  private static final class Container {
    private Optional<Map<String, Object>> open = Optional.empty();
    private final List<Cookie> cookies = new ArrayList<>();
    private int maxInactiveSeconds;
    private String path = "/staff/decrees";
    @Nullable private String query;
    private Object end = "none";

    boolean isOpen() {
      return open.isPresent();
    }

    HttpServletRequest request() {
      return proxy(
          HttpServletRequest.class,
          (method, arguments) ->
              switch (method) {
                case "getSession" -> {
                  if (open.isEmpty() && (arguments.length == 0 || arguments[0].equals(true))) {
                    open = Optional.of(new HashMap<>());
                  }
                  yield open.isPresent() ? session() : null;
                }
                case "getCookies" -> cookies.toArray(Cookie[]::new);
                case "getContextPath" -> "";
                case "getMethod" -> "GET";
                case "getServletPath" -> path;
                case "getQueryString" -> query;
                case "setAttribute" -> end = arguments[1];
                default -> throw new UnsupportedOperationException(method);
              });
    }

    HttpServletResponse response() {
      return proxy(
          HttpServletResponse.class,
          (method, arguments) -> {
            assertThat(method).isEqualTo("addCookie");
            return cookies.add((Cookie) arguments[0]);
          });
    }

    private HttpSession session() {
      Map<String, Object> attributes = open.orElseThrow();
      return proxy(
          HttpSession.class,
          (method, arguments) ->
              switch (method) {
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "setMaxInactiveInterval" -> maxInactiveSeconds = (int) arguments[0];
                case "invalidate" -> {
                  open = Optional.empty();
                  yield null;
                }
                default -> throw new UnsupportedOperationException(method);
              });
    }

    private interface Call {
      @Nullable Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                Object answer =
                    call.answer(method.getName(), arguments == null ? new Object[0] : arguments);
                return method.getReturnType() == void.class ? null : answer;
              }));
    }
  }
}
