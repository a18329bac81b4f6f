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
class LoginCookieSignerTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final LoginCookieSigner signer = signer(Map.of());

  private static LoginCookieSigner signer(Map<String, String> settings) {
    var signer = new LoginCookieSigner();
    signer.config = new SettingsByMap(settings);
    signer.readKey();
    return signer;
  }

  @Test
  void returnsWhatItSigned() {
    assertThat(signer.verified(signer.sign("some text"))).contains("some text");
  }

  @Test
  void attemptWithChangedFlagsIsNotAccepted() {
    String[] parts = signer.sign("asked=0").split("\\.");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("asked=1".getBytes(StandardCharsets.UTF_8));
    assertThat(signer.verified(parts[0] + "." + changed + "." + parts[2])).isEmpty();
  }

  @Test
  void unsignedAndForeignAttemptsAreNotAccepted() {
    assertThat(signer.verified(new PlainObject(new Payload("asked=1")).serialize())).isEmpty();
    assertThat(signer.verified(signer(Map.of()).sign("asked=1"))).isEmpty();
    assertThat(signer.verified("asked=1")).isEmpty();
    assertThat(signer.verified("")).isEmpty();
  }

  @Test
  void nodesWithOneKeyAcceptEachOthersAttempts() {
    Map<String, String> settings = Map.of("pasport.login.cookie-key", KEY);
    assertThat(signer(settings).verified(signer(settings).sign("some text"))).contains("some text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "not base64 at all, but longer than thirty-two characters"})
  void refusesAKeyThatIsTooShortOrNoBase64(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signer(Map.of("pasport.login.cookie-key", key)))
        .withMessageContaining("pasport.login.cookie-key")
        .withMessageNotContaining(key);
  }
}
