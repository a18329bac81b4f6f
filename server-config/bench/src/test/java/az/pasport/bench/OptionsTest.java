package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OptionsTest {
  private final StringWriter err = new StringWriter();

  private int run(Callable<Integer> command, String... arguments) {
    return new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--limit=0", "--rounds=0", "--limit=soon", "--against"})
  void refusesWhatMeasuresNothing(String argument) {
    assertThat(run(new HcertCommand(), argument)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString().lines().findFirst().orElseThrow()).contains("--");
    assertThat(run(new DecreeCommand(), argument)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run(new IntakeCommand(), argument)).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void refusesMinutesOfLoadOnTwoRevisions() {
    assertThat(run(new IntakeCommand(), "--against", "HEAD", "--minutes", "10"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).startsWith("--minutes is for one revision: leave out --against");
  }

  @Test
  void refusesADecreeForNobody() {
    assertThat(run(new DecreeCommand(), "0")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--months=0", "--seed=40", "--months=many"})
  void refusesMonthsThatMeasureNothing(String argument) {
    assertThat(run(new FraudCommand(), argument)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(argument.substring(0, argument.indexOf('=')));
  }
}
