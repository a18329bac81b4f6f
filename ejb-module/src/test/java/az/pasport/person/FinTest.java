package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinTest {
  @ParameterizedTest
  @ValueSource(strings = {"5ZKA7LM", " 5zka7lm ", "5ZKa7Lm\n"})
  void readsAFinAsPeopleTypeIt(String text) {
    assertThat(Fin.parse(text)).contains(new Fin("5ZKA7LM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5ZKA7L", "5ZKA7LMM", "5ZKA7LO", "5ZKA7LI", "5ZKA7Lİ", "5ZKA 7LM"})
  void refusesWhatIsNoFin(String text) {
    assertThat(Fin.parse(text)).isEmpty();
  }

  @Test
  void readsLowerCaseAlikeInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("az"));
      // Under az, "k".toUpperCase() is K but "i" would be İ; a FIN with an I is none either way.
      assertThat(Fin.parse("5zka7lm")).contains(new Fin("5ZKA7LM"));
      assertThat(Fin.parse("5zki7lm")).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void saysNothingOfTheNumberInTextThatMayBeLogged() {
    assertThat(new Fin("5ZKA7LM").toString()).doesNotContain("5ZKA7LM");
    assertThatThrownBy(() -> new Fin("secretO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secretO");
  }

  @Property
  void everythingParsedIsStrict(@ForAll String text) {
    assertThat(Fin.parse(text).map(Fin::value).orElse("5ZKA7LM")).matches("[0-9A-HJ-NP-Z]{7}");
  }
}
