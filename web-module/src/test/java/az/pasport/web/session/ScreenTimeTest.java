package az.pasport.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a page that nobody looks at any more. */
class ScreenTimeTest {
  private static final Instant NOW = Instant.parse("2026-01-15T05:00:00Z");
  private static final String COUNT = "/staff/decrees?draft=7";

  @ParameterizedTest
  @CsvSource({"600, 630", "20, 50", "0, 30", "-60, 0"})
  void pageOfStaffLeavesTheScreenSoonAfterTheSession(long left, long seconds) {
    assertThat(screen(Optional.of(NOW.plusSeconds(left))).getRefresh())
        .isEqualTo(seconds + ";url=/pasport/expired");
  }

  @Test
  void pageOfACitizenLeavesTheScreenAfterTwentyMinutes() {
    assertThat(screen(Optional.empty()).getRefresh()).isEqualTo("1230;url=/pasport/expired");
  }

  @Test
  void pageThatLoadsItselfAgainSaysSo_andStopsWithTheSession() {
    assertThat(screen(Optional.of(NOW.plus(Duration.ofMinutes(5)))).reload(COUNT))
        .isEqualTo("3;url=/pasport/staff/decrees?draft=7&reload=1");
    assertThat(screen(Optional.of(NOW.plusSeconds(33))).reload(COUNT))
        .isEqualTo("63;url=/pasport/expired");
  }

  private static ScreenTime screen(Optional<Instant> end) {
    var screen = new ScreenTime();
    screen.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    screen.request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ScreenTimeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getContextPath") ? "/pasport" : end.orElse(null));
    return screen;
  }
}
