package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UvciTest {
  @ParameterizedTest
  @CsvSource({
    "URN:UVCI:01:NL:187/37512422923, Z",
    "URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813, B",
    "URN:UVCI:01:AT:B5921A35D6A0D696421B3E2462178297, I"
  })
  void computesTheCheckCharacterOfKnownIdentifiers(String uvci, char check) {
    assertThat(Uvci.check(uvci)).isEqualTo(check);
  }

  @Test
  void drawsIdentifiersOfOurs() {
    SecureRandom random = new SecureRandom();
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String uvci = Uvci.random(random);
      assertThat(uvci).matches("URN:UVCI:01:AZ:[2-9A-HJ-NP-Z]{24}#[A-Z0-9/:]");
      assertThat(Uvci.isOurs(uvci)).isTrue();
      drawn.add(uvci);
    }
    assertThat(drawn).hasSize(1000);
  }

  @Test
  void detectsAMistypedCharacter() {
    String uvci = Uvci.random(new SecureRandom());
    char typed = uvci.charAt(20) == '7' ? '8' : '7';
    assertThat(Uvci.isOurs(uvci.substring(0, 20) + typed + uvci.substring(21))).isFalse();
  }

  @Test
  void rejectsCharactersWithoutAValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> Uvci.check("urn:uvci:01:az:1"));
  }
}
