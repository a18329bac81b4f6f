package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser cannot write its own login cookie. */
class LoginCookieTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final LoginCookie cookie = cookie(Map.of());

  private static LoginCookie cookie(Map<String, String> settings) {
    var cookie = new LoginCookie();
    cookie.config = new SettingsByMap(settings);
    cookie.readKey();
    return cookie;
  }

  @Test
  void returnsWhatItSigned() {
    assertThat(cookie.verified(cookie.sign("some text"))).contains("some text");
  }

  @Test
  void attemptWithChangedFlagsIsNotAccepted() {
    String[] parts = cookie.sign("asked=0").split("\\.");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("asked=1".getBytes(StandardCharsets.UTF_8));
    assertThat(cookie.verified(parts[0] + "." + changed + "." + parts[2])).isEmpty();
  }

  @Test
  void unsignedAndForeignAttemptsAreNotAccepted() {
    assertThat(cookie.verified(new PlainObject(new Payload("asked=1")).serialize())).isEmpty();
    assertThat(cookie.verified(cookie(Map.of()).sign("asked=1"))).isEmpty();
    assertThat(cookie.verified("asked=1")).isEmpty();
    assertThat(cookie.verified("")).isEmpty();
  }

  @Test
  void nodesWithOneKeyAcceptEachOthersAttempts() {
    Map<String, String> settings = Map.of("pasport.login.cookie-key", KEY);
    assertThat(cookie(settings).verified(cookie(settings).sign("some text"))).contains("some text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "not base64 at all, but longer than thirty-two characters"})
  void refusesAKeyThatIsTooShortOrNoBase64(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cookie(Map.of("pasport.login.cookie-key", key)))
        .withMessageContaining("pasport.login.cookie-key")
        .withMessageNotContaining(key);
  }
}
