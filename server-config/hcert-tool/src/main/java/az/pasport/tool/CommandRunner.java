package az.pasport.tool;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs a command line of these programs, with the exit codes that they share (sysexits.h). */
public final class CommandRunner {
  /** The command was not understood. */
  public static final int USAGE = 64;

  /** A database or file cannot be read, or is not what it should be. */
  public static final int NO_INPUT = 66;

  /** The program is at fault; no answer, so none of a command's own codes. */
  private static final int CRASHED = 70;

  private CommandRunner() {}

  /** A writer to a stream. Names have letters that a terminal's own encoding may lack. */
  public static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs one of a program's commands and gives its exit code. */
  public static int run(CommandLine line, PrintWriter out, PrintWriter err, String... args) {
    String name = line.getCommandName();
    line.setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof UnusableInput) {
                err.println(name + ": " + failure.getMessage());
                return NO_INPUT;
              }
              err.println(name + ": this should not happen: " + failure);
              return CRASHED;
            });
    line.setParameterExceptionHandler(
        (mistake, ignored) -> {
          err.println(name + ": " + mistake.getMessage());
          err.println(
              "%1$s --help lists the commands, %1$s COMMAND --help their options.".formatted(name));
          return USAGE;
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return args.length == 0 ? USAGE : code;
  }
}
