package az.pasport.bench;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./bench}: one command for each thing that is measured. */
@Command(
    name = "bench",
    description = "Measures how fast Pasport is on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      HcertCommand.class,
      DecreeCommand.class,
      IntakeCommand.class,
      RevocationsCommand.class,
      FraudCommand.class
    })
public final class Main {
  private static final int USAGE = 64;
  private static final int WIDTH = 100;

  private Main() {}

  public static void main(String[] args) {
    int code =
        new CommandLine(new Main())
            .setOut(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
            .setUsageHelpWidth(WIDTH)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof MeasurementException) {
                    command.getErr().println("bench: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                  }
                  if (CommonOptions.isStopping()) {
                    return CommandLine.ExitCode.SOFTWARE;
                  }
                  throw failure;
                })
            .execute(args);
    System.exit(args.length == 0 ? USAGE : code);
  }
}
