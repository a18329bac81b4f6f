package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCodeTest {
  @Test
  void forgivesBlanksAroundItAndLowerCase() {
    assertThat(OrganizationCodeFormat.parse(" baku-mc-01 ")).contains("BAKU-MC-01");
    assertThat(FacilityCode.parse("itsda")).contains(FacilityCode.AGENCY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB", "1BAKU", "BAKU_MC", "BAKU MC", "-BAKU", "BAKİ-MC"})
  void isOfOneForm(String text) {
    assertThat(OrganizationCodeFormat.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrganizationCodeFormat.require(text, "facility"))
        .withMessageStartingWith("facility code: ");
  }
}
