package az.pasport.web.securitytxt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityContactsTest {
  private static final Instant NOW = Instant.parse("2022-03-01T20:30:00Z");

  @Test
  void writesTheFileOfRfc9116() {
    String file =
        SecurityContacts.parse("mailto:security@agency.example, https://agency.example/report")
            .file(NOW);

    assertThat(file)
        .isEqualTo(
            "Contact: mailto:security@agency.example\r\n"
                + "Contact: https://agency.example/report\r\n"
                + "Expires: 2022-08-28T00:00:00Z\r\n"
                + "Preferred-Languages: az, en, ru\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "security@agency.example",
        "http://agency.example/report",
        "javascript:alert(1)",
        "mailto:a@b.example, not an address"
      })
  void refusesWhatIsNoContactAddress(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecurityContacts.parse(text))
        .withMessageContaining("pasport.security-contact");
  }
}
