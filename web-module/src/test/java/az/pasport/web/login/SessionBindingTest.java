package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionBindingTest {
  @Test
  void hasTwiceTheRandomBitsThatASessionNeeds() {
    assertThat(Base64.getUrlDecoder().decode(SessionBinding.newSecret())).hasSize(32);
    assertThat(
            IntStream.range(0, 1000)
                .mapToObj(i -> SessionBinding.newSecret())
                .collect(Collectors.toSet()))
        .hasSize(1000);
  }

  @Test
  void isToItsSecretAlone_andDoesNotHoldIt() {
    String secret = SessionBinding.newSecret();
    SessionBinding binding = SessionBinding.to(secret);

    assertThat(binding.isTo(secret)).isTrue();
    assertThat(binding.isTo(SessionBinding.newSecret())).isFalse();
    assertThat(binding.isTo("")).isFalse();
    assertThat(binding.isTo(binding.digest())).isFalse();
    assertThat(binding.digest()).isNotEqualTo(secret);
  }
}
