package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.bench.Load.Turn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeWarmUpTest {
  private final FakeTime time = new FakeTime();
  private final StringWriter said = new StringWriter();
  private final IntakeWarmUp warmUp = new IntakeWarmUp(new ReportWriter(new PrintWriter(said)));
  private final List<String> sent = new ArrayList<>();

  /** A server that needs less of the processor each time by this factor. */
  private void enter(String name, double factor) {
    double[] milliseconds = {100};
    warmUp.enter(
        name,
        Duration.ofSeconds(5),
        length -> send(name, length, milliseconds[0] *= factor),
        length -> send(name + " by all", length, milliseconds[0] *= factor));
  }

  private Turn send(String name, Duration length, double milliseconds) {
    sent.add(name);
    time.pass(length);
    return new Turn(1000, length, new long[] {1}, Duration.ofNanos((long) (milliseconds * 1e9)));
  }

  @Test
  void stopsWarmingUpWhenItsShareOfTheLimitIsSpent() throws Exception {
    enter("b", 0.8);
    warmUp.run(time.limit(Duration.ofSeconds(80)).share(0.5));
    assertThat(sent).hasSize(8);
    assertThat(said.toString()).contains("INCOMPLETE WARM-UP of b").contains("by 25 %");
  }

  @Test
  void keepsAQuarterOfItsTimeForAllClients() throws Exception {
    enter("b", 0.8);
    warmUp.run(time.limit(Duration.ofSeconds(100)));
    assertThat(sent).filteredOn("b"::equals).hasSize(15);
    assertThat(sent).filteredOn("b by all"::equals).hasSize(5);
  }

  @Test
  void stopsWarmingUpWhenNoServerGetsFaster() throws Exception {
    enter("b", 1);
    warmUp.run(time.limit(Duration.ofHours(1)));
    assertThat(sent).filteredOn("b"::equals).hasSize(5);
    assertThat(sent).filteredOn("b by all"::equals).hasSize(3);
    assertThat(said.toString()).doesNotContain("INCOMPLETE");
  }

  @Test
  void goesOnOnlyWithWhatStillGetsFaster() throws Exception {
    enter("b", 0.8);
    enter("c", 1);
    warmUp.run(time.limit(Duration.ofSeconds(200)));
    assertThat(sent).startsWith("b", "c", "b", "c").endsWith("b by all", "b by all");
    assertThat(sent).filteredOn("c"::equals).hasSize(5);
    assertThat(said.toString())
        .contains("INCOMPLETE WARM-UP of b")
        .doesNotContain("INCOMPLETE WARM-UP of c");
  }
}
