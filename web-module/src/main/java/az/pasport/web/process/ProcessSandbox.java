package az.pasport.web.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a program that reads a stranger's file from what it has no need of. It always has an empty
 * environment (this process's holds passwords) and a working directory that is not ours. Where the
 * system has the tools:
 *
 * <ul>
 *   <li>{@code unshare} of util-linux puts it into a network without interfaces, and into a user
 *       namespace from which it cannot read this process's memory or environment;
 *   <li>{@code prlimit} of util-linux, else the shell's {@code ulimit}, limits its processor time,
 *       memory, files, and, where the system counts by namespace, its processes.
 * </ul>
 *
 * <p>Files that this process may read, it may read, too: they are protected by what it cannot send
 * anywhere.
 *
 * @param network the command that takes the network away; empty: nothing does
 * @param limits the command that sets limits; empty: nothing does
 */
public record ProcessSandbox(List<String> network, List<String> limits) {
  static final int CPU_SECONDS = 12;
  static final int DATA_MEGABYTES = 512;
  static final int OPEN_FILES = 64;
  static final int PROCESSES = 64;

  private static final Logger LOG = Logger.getLogger(ProcessSandbox.class.getName());
  private static final long PROBE_SECONDS = 10;

  /** Starts another program, so that a limit of processes shows. */
  private static final List<String> PROBE = List.of("/bin/sh", "-c", "(:) && :");

  public ProcessSandbox {
    network = List.copyOf(network);
    limits = List.copyOf(limits);
  }

  private static final class Holder {
    private static final ProcessSandbox FOUND = probe();
  }

  /** What holds on this system: tried out, and logged, when it is asked for first. */
  public static ProcessSandbox ofThisSystem() {
    return Holder.FOUND;
  }

  private static ProcessSandbox probe() {
    List<String> network = firstThatWorks(List.of(), networkCommands());
    List<String> limits = firstThatWorks(network, limitCommands());
    LOG.log(
        network.isEmpty() || limits.isEmpty() ? Level.WARNING : Level.INFO,
        "uploaded files are read in a process with an empty environment; network: {0}; limits: {1}",
        new Object[] {
          network.isEmpty() ? "as the server (no unshare)" : "none",
          limits.isEmpty() ? "as the server (no prlimit or ulimit)" : String.join(" ", limits)
        });
    return new ProcessSandbox(network, limits);
  }

  private static List<String> firstThatWorks(List<String> before, List<List<String>> candidates) {
    return candidates.stream()
        .filter(candidate -> new ProcessSandbox(before, candidate).isWorking())
        .findFirst()
        .orElse(List.of());
  }

  private static List<List<String>> networkCommands() {
    // Without a mapping of users: the program has no privilege even inside of its namespace.
    return find("unshare")
        .map(unshare -> List.of(List.of(unshare, "--user", "--net")))
        .orElse(List.of());
  }

  private static List<List<String>> limitCommands() {
    var commands = new ArrayList<List<String>>();
    find("prlimit")
        .ifPresent(
            prlimit -> {
              List<String> limits =
                  List.of(
                      prlimit,
                      "--core=0",
                      "--cpu=" + CPU_SECONDS,
                      "--data=" + DATA_MEGABYTES * 1024L * 1024,
                      "--fsize=0",
                      "--nofile=" + OPEN_FILES);
              commands.add(
                  Stream.concat(limits.stream(), Stream.of("--nproc=" + PROCESSES)).toList());
              commands.add(limits);
            });
    commands.add(limitsByShell());
    return commands;
  }

  static List<String> limitsByShell() {
    String limits =
        "ulimit -c 0 && ulimit -t %d && ulimit -d %d && ulimit -f 0 && ulimit -n %d && exec \"$@\""
            .formatted(CPU_SECONDS, DATA_MEGABYTES * 1024, OPEN_FILES);
    return List.of("/bin/sh", "-c", limits, "sh");
  }

  private static Optional<String> find(String program) {
    @Nullable String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Path::isAbsolute)
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private boolean isWorking() {
    try {
      Process probe =
          of(PROBE)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
      } finally {
        probe.destroyForcibly();
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A program with its arguments, ready to be started within the sandbox. */
  public ProcessBuilder of(List<String> program) {
    var command = new ArrayList<String>();
    command.addAll(network);
    command.addAll(limits);
    command.addAll(program);
    var builder = new ProcessBuilder(command).directory(new File(File.separator));
    builder.environment().clear();
    // Else Java cannot read a class path with letters beyond ASCII.
    builder.environment().put("LANG", "C.UTF-8");
    return builder;
  }
}
