package az.pasport.auditor;

import az.pasport.tool.CommandRunner;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./audit}: the commands and what is common to them. */
@Command(
    name = "audit",
    description = "Verifies the audit's chain and the log of issued certificates.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      VerifyCommand.class,
      ExportCommand.class,
      MonitorCommand.class,
      RegisterCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(CommandRunner.utf8(System.out), CommandRunner.utf8(System.err), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return CommandRunner.run(new CommandLine(new Main()), out, err, args);
  }
}
