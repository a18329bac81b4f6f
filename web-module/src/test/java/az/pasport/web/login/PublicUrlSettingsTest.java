package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.publicurl.PublicUrlSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlSettingsTest {
  @Test
  void allAddressesFollowFromThePublicUrl() {
    PublicUrlSettings settings = settings(Map.of("pasport.public-url", "https://pasport.gov.az"));
    assertThat(settings.verifyPage()).isEqualTo("https://pasport.gov.az/verify");
    assertThat(settings.intakeAddresses())
        .containsExactly(
            "https://pasport.gov.az/ws/records", "https://pasport.gov.az/ws/records12");
    assertThat(settings.extraHosts()).hasToString("[pasport.gov.az:443]");
  }

  @Test
  void hospitalsMayHaveAHostOfTheirOwn() {
    PublicUrlSettings settings =
        settings(
            Map.of(
                "pasport.public-url",
                "https://pasport.gov.az",
                "pasport.verify-url",
                "https://yoxla.gov.az",
                "pasport.extra-hosts",
                "node1, 10.0.0.5:8080",
                "pasport.intake.addresses",
                "https://ws.gov.az:8443/ws/records, https://ws.gov.az:8443/ws/records12"));
    assertThat(settings.verifyPage()).isEqualTo("https://yoxla.gov.az");
    assertThat(settings.intakeUrls()).hasToString("[https://ws.gov.az:8443]");
    assertThat(settings.extraHosts()).hasToString("[ws.gov.az:8443, node1, 10.0.0.5:8080]");
  }

  @ParameterizedTest
  @CsvSource({
    "pasport.public-url, http://pasport.gov.az",
    "pasport.public-url, pasport.gov.az",
    "pasport.extra-hosts, http://node1",
    "pasport.intake.addresses, ws.gov.az/ws/records"
  })
  void refusesASettingThatMakesNoSense(String key, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> {
              PublicUrlSettings settings = settings(Map.of(key, value));
              settings.publicUrl();
              settings.extraHosts();
            })
        .withMessageContaining(key);
  }

  @Test
  void theDemoMayBeShownToOthersByPlainHttp() {
    assertThat(
            settings(Map.of("pasport.public-url", "http://demo.lan:8080", "pasport.demo", "true"))
                .publicUrl()
                .isHttps())
        .isFalse();
  }

  private static PublicUrlSettings settings(Map<String, String> values) {
    return new PublicUrlSettings(new SettingsByMap(values));
  }
}
