package az.pasport.tool;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
public final class Main {
  /** The command was not understood (sysexits.h). */
  static final int USAGE = 64;

  /** A file cannot be read, or is not what it should be (sysexits.h). */
  static final int NO_INPUT = 66;

  /** The tool is at fault; no answer about a certificate, so none of verify's codes. */
  private static final int CRASHED = 70;

  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.exit(run(Clock.systemUTC(), utf8(System.out), utf8(System.err), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line =
        new CommandLine(new Main(), new Commands(clock))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof UnusableInput) {
                    err.println("hcert: " + failure.getMessage());
                    return NO_INPUT;
                  }
                  err.println("hcert: this should not happen: " + failure);
                  return CRASHED;
                });
    line.setParameterExceptionHandler(
        (mistake, ignored) -> {
          err.println("hcert: " + mistake.getMessage());
          err.println("hcert --help lists the commands, hcert COMMAND --help their options.");
          return USAGE;
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return args.length == 0 ? USAGE : code;
  }

  /** Names have letters that a terminal's own encoding may lack. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
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
