package az.pasport.auditor;

import az.pasport.audit.SealedEntry;
import az.pasport.tool.UnusableInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit export}: the sealed entries, a line of JSON each. */
@Command(
    name = "export",
    description = {
      "Writes the sealed entries of a database, a line of JSON each, for `audit verify` elsewhere.",
      "Whom an entry names is in the file as long as it is not erased: keep the file as the audit"
          + " itself, and no longer; or leave that out (--without-names)."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DB", description = "A JDBC URL; user and password as for verify.")
  private String source = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "A new file. Default: standard output.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--without-names",
      description = "Only what is in the chain: no line names a person. It verifies as well.")
  private boolean withoutNames;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    try (AuditSource audit = AuditSource.of(source)) {
      if (file.isEmpty()) {
        PrintWriter out = command.commandLine().getOut();
        audit.read(
            entry -> {
              out.println(line(entry));
              return !out.checkError();
            });
      } else {
        write(audit, file.get());
      }
      return 0;
    }
  }

  private void write(AuditSource audit, Path to) {
    try (BufferedWriter file =
            Files.newBufferedWriter(to, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        PrintWriter lines = new PrintWriter(file)) {
      audit.read(
          entry -> {
            lines.println(line(entry));
            return true;
          });
      if (lines.checkError()) {
        throw new UnusableInput("cannot write " + to);
      }
    } catch (FileAlreadyExistsException e) {
      throw new UnusableInput(to + " exists: name a new file", e);
    } catch (IOException e) {
      throw new UnusableInput("cannot write " + to, e);
    }
  }

  private String line(SealedEntry entry) {
    return EntryLine.of(
        withoutNames ? new SealedEntry(entry.place(), entry.content(), entry.hash()) : entry);
  }
}
