package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CheckerTimesTest {
  private static final String PRINTED =
      "{\"load\":10,\"first\":2,\"median\":0.5,\"p99\":1,\"longest\":3,\"delta\":4,\"memory\":3200000}";

  @Test
  void countsTimesAndNotMemoryAsOfASlowerProcessor() throws IOException {
    CheckerTimes times = CheckerTimes.read(PRINTED);
    assertThat(times.longest()).isEqualTo(18);
    assertThat(times.delta()).isEqualTo(24);
    assertThat(times.memory()).isEqualTo(3_200_000);
  }

  @Test
  void refusesATimeThatIsMissing() {
    assertThatIOException()
        .isThrownBy(() -> CheckerTimes.read(PRINTED.replace("longest", "shortest")))
        .withMessageContaining("longest");
  }
}
