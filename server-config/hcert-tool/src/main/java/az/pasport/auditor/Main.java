package az.pasport.auditor;

import az.pasport.tool.UnusableInput;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./audit}: the commands and what is common to them. */
@Command(
    name = "audit",
    description = "Verifies and exports the audit's chain.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {VerifyCommand.class, ExportCommand.class})
public final class Main {
  /** The command was not understood (sysexits.h). */
  private static final int USAGE = 64;

  /** A database, file or signed head cannot be read (sysexits.h). */
  private static final int NO_INPUT = 66;

  /** The tool is at fault; no answer about an audit. */
  private static final int CRASHED = 70;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(utf8(System.out), utf8(System.err), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof UnusableInput) {
                    err.println("audit: " + failure.getMessage());
                    return NO_INPUT;
                  }
                  err.println("audit: this should not happen: " + failure);
                  return CRASHED;
                });
    line.setParameterExceptionHandler(
        (mistake, ignored) -> {
          err.println("audit: " + mistake.getMessage());
          err.println("audit --help lists the commands, audit COMMAND --help their options.");
          return USAGE;
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return args.length == 0 ? USAGE : code;
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
