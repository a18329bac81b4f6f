package az.pasport.tool;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./hcert}: the commands and what is common to them. */
@Command(
    name = "hcert",
    description = "Decodes, verifies and makes health certificates (HCERT, EU DCC).",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DecodeCommand.class,
      VerifyCommand.class,
      EncodeCommand.class,
      ConformanceCommand.class
    })
public final class HcertCommandLine {
  private HcertCommandLine() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.exit(
        run(
            Clock.systemUTC(),
            CommandRunner.utf8(System.out),
            CommandRunner.utf8(System.err),
            args));
  }

  /** Runs a command and gives its exit code. */
  static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
    return CommandRunner.run(
        new CommandLine(new HcertCommandLine(), new Commands(clock)), out, err, args);
  }

  /** Makes the commands, giving those that ask for the time their clock. */
  private record Commands(Clock clock) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == VerifyCommand.class) {
        return type.cast(new VerifyCommand(clock));
      }
      if (type == EncodeCommand.class) {
        return type.cast(new EncodeCommand(clock));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
