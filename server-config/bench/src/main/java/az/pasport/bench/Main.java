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
    subcommands = {HcertCommand.class, DecreeCommand.class, IntakeCommand.class})
public final class Main {
  private static final int USAGE = 64;

  private Main() {}

  public static void main(String[] args) {
    int code =
        new CommandLine(new Main())
            .setOut(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
            .execute(args);
    System.exit(args.length == 0 ? USAGE : code);
  }
}
