package az.pasport.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodySettingsTest {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "Multipart/Form-Data; boundary=x";

  @Test
  void namesTheSettingThatMakesNoSense() {
    assertThatThrownBy(() -> new BodySettings(Duration.ZERO, 8, 64))
        .hasMessageContaining("pasport.http.body-seconds");
    assertThatThrownBy(() -> new BodySettings(TIME, 0, 64))
        .hasMessageContaining("pasport.http.bodies-per-address");
    assertThatThrownBy(() -> new BodySettings(TIME, 8, 7))
        .hasMessageContaining("pasport.http.bodies is 7");
  }

  @Test
  void takesFilesWhereFilesAreSent_andFormsElsewhere() {
    assertThat(BodySettings.most("/verify/server", MULTIPART)).isEqualTo(11 * 1024 * 1024);
    assertThat(BodySettings.most("/verify/server", FORM)).isEqualTo(64 * 1024);
    assertThat(BodySettings.most("/logout", MULTIPART)).isEqualTo(64 * 1024);
    assertThat(BodySettings.most("/logout", null)).isEqualTo(64 * 1024);
    assertThat(BodySettings.most("/staff/decrees", FORM)).isEqualTo(1024 * 1024);
    assertThat(BodySettings.most("/clinic/upload", MULTIPART))
        .isEqualTo(5 * 1024 * 1024 + 64 * 1024);
    assertThat(BodySettings.most("/clinic/vaccination", MULTIPART)).isEqualTo(64 * 1024);
  }
}
