package az.pasport.auditor;

import az.pasport.tool.SignedDocument;
import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogSalt;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit monitor}: follows the log of issued certificates from outside. */
@Command(
    name = "monitor",
    description = {
      "Follows the public log of issued certificates: says RIGHT (exit code 0), or BROKEN or ALARM"
          + " (1) with the first entry that is wrong.",
      "What was seen is kept in a folder of yours, and the next run goes on from there."
    },
    mixinStandardHelpOptions = true)
final class MonitorCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "The server, as https://pasport.example.")
  private URI server = URI.create("");

  @Option(
      names = "--state",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the last head and all entries are kept, 32 bytes each.")
  private Path state = Path.of("");

  @Option(
      names = "--anchor",
      paramLabel = "CSCA.pem",
      description = "The country's signing authority, to which the heads' signatures must lead.")
  private Optional<Path> anchor = Optional.empty();

  @Option(
      names = "--again",
      description = "Fetches and compares the entries that were seen before, too.")
  private boolean again;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description =
          "Compares the heads from that day of UTC on with the entries, as 2026-11-28. Default: from"
              + " the head that was seen last.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--register",
      paramLabel = "FILE",
      description = "What `audit register` wrote: tells which certificates are not in the log.")
  private Optional<Path> register = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description =
          "A file with the text of a QR code: tells whether the certificate is in the log.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--salt",
      paramLabel = "BASE64",
      description =
          "That certificate's salt. Default: the server is asked, and its answer checked.")
  private Optional<String> salt = Optional.empty();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    if (anchor.isEmpty()) {
      command
          .commandLine()
          .getErr()
          .println(
              "The heads' signatures were checked only against the keys that they carry: give the"
                  + " country's authority with --anchor.");
    }
    var log = new PublishedLog(server, anchor.map(SignedDocument::anchor));
    Optional<LogSalt> known = salt.map(MonitorCommand::salt);
    LogCopy copy = LogCopy.in(state);
    PrintWriter out = command.commandLine().getOut();
    SignedTreeHead head = log.head();
    var monitor = new LogMonitor(log, copy, since);
    Optional<LogBreak> broken = monitor.follow(head, again);
    if (broken.isPresent()) {
      out.println(broken.get().describe());
      out.println("The head is kept as evidence in " + copy.storeContradiction(head));
      SignedTreeHead other = broken.get().against();
      if (!other.equals(head)) {
        out.println("So is " + other.describe() + ", in " + copy.storeContradiction(other));
      }
      return 1;
    }
    out.printf(
        "RIGHT: entries 0 to %d, as %s says%s%n",
        head.size() - 1,
        head.describe(),
        monitor.seen().map(before -> "; it continues " + before.describe()).orElse(""));
    return isRight(log, copy, head, known, out) ? 0 : 1;
  }

  private boolean isRight(
      PublishedLog log,
      LogCopy copy,
      SignedTreeHead head,
      Optional<LogSalt> known,
      PrintWriter out) {
    if (register.isEmpty() && certificate.isEmpty()) {
      return true;
    }
    EntryIndex index = EntryIndex.of(copy);
    boolean registered =
        register.map(file -> new RegisterCheck(index, head).isRight(file, out)).orElse(true);
    boolean logged =
        certificate
            .map(MonitorCommand::text)
            .map(qr -> new CertificateCheck(log, index, head, out).isRight(qr, known))
            .orElse(true);
    return registered && logged;
  }

  private static LogSalt salt(String text) {
    try {
      return LogSalt.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new UnusableInput("a salt is 32 bytes in base64", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + file, e);
    }
  }
}
