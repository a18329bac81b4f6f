package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerNameTest {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @Test
  void isTheAgencyUnlessSetOtherwise() {
    IssuerName name = IssuerName.of(Optional.empty(), Optional.empty());

    assertThat(name).isEqualTo(IssuerName.agency());
    assertThat(name.signed()).isEqualTo("State Agency on Mandatory Health Insurance");
    assertThat(name.in(AZ)).isEqualTo("İcbari Tibbi Sığorta üzrə Dövlət Agentliyi");
    assertThat(name.in(Locale.ENGLISH)).isEqualTo(name.signed());
  }

  @Test
  void anotherBodyIsNotCalledTheAgencyInAzerbaijani() {
    IssuerName name = IssuerName.of(Optional.of("Health Authority"), Optional.empty());

    assertThat(name.in(AZ)).isEqualTo("Health Authority");
    assertThat(IssuerName.of(Optional.of("Health Authority"), Optional.of("Qurum")).in(AZ))
        .isEqualTo("Qurum");
  }

  @Test
  void certificateSignedWithAnotherNameIsShownAsItWasSigned() {
    assertThat(IssuerName.agency().shown("Ministry of Health", AZ)).isEqualTo("Ministry of Health");
    assertThat(IssuerName.agency().shown(IssuerName.agency().signed(), AZ))
        .isEqualTo("İcbari Tibbi Sığorta üzrə Dövlət Agentliyi");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "two\nlines"})
  void refusesSenselessNames(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerName.of(Optional.of(name), Optional.empty()))
        .withMessageContaining("pasport.issuer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerName.of(Optional.empty(), Optional.of(name)))
        .withMessageContaining("pasport.issuer.az");
  }

  @Test
  void refusesANameLongerThanTheSchemaAllows() {
    assertThat(IssuerName.of(Optional.of("Ə".repeat(80)), Optional.empty()).signed()).hasSize(80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerName.of(Optional.of("Ə".repeat(81)), Optional.empty()));
  }
}
