package az.pasport.auditor;

import az.pasport.audit.ChainBreak;
import az.pasport.audit.ChainCheck;
import az.pasport.audit.KnownHead;
import az.pasport.tool.SignedDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify}: whether the chain is whole, and the first place where it is not. */
@Command(
    name = "verify",
    description = {
      "Says WHOLE (exit code 0) or BROKEN (1) with the first entry that is wrong.",
      "Without a signed head, only those changes are found that were not sealed anew."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DB|FILE",
      description =
          "A JDBC URL, jdbc:postgresql:… or jdbc:h2:…, with the user and password in the environment"
              + " (PASPORT_DB_USER, PASPORT_DB_PASSWORD); or a file that `audit export` wrote.")
  private String source = "";

  @Option(
      names = "--heads",
      paramLabel = "FILE|URL",
      arity = "1..*",
      description =
          "Signed heads that the chain must contain: files, or addresses as"
              + " https://…/trust/audit-head and https://…/trust/audit-heads/2026-11-28.")
  private List<String> heads = List.of();

  @Option(
      names = "--stored-heads",
      description =
          "Checks the signed heads that are stored in the database, too: that each is rightly signed,"
              + " of its place, and in the chain.")
  private boolean storedHeads;

  @Option(
      names = "--anchor",
      paramLabel = "CSCA.pem",
      description = "The country's signing authority, to which the heads' signatures must lead.")
  private Optional<Path> anchor = Optional.empty();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    // Heads first: the chain, read later, contains what they name.
    List<KnownHead> known = new ArrayList<>(signedHeads());
    try (AuditSource audit = AuditSource.of(source)) {
      audit.storedHead().ifPresent(known::add);
      StoredHeadsCheck stored = new StoredHeadsCheck(new SignedHeads(authority()));
      if (storedHeads) {
        audit.readSignedHeads(stored::accept);
        known.addAll(stored.rightlySigned());
      }
      ChainCheck check = new ChainCheck(known);
      ErasedEntryCount erased = new ErasedEntryCount();
      audit.read(
          entry -> {
            erased.count(entry);
            return check.accept(entry);
          });
      Optional<ChainBreak> broken = check.firstBreak();
      PrintWriter out = command.commandLine().getOut();
      Optional<String> wrong = broken.map(ChainBreakMessage::of).or(stored::firstSwapped);
      wrong.ifPresentOrElse(
          out::println,
          () -> out.println("WHOLE: entries 1 to " + check.place() + witnesses(known)));
      erased.describe().forEach(out::println);
      if (!audit.note().isEmpty()) {
        warn(audit.note());
      }
      return wrong.isPresent() ? 1 : 0;
    }
  }

  private List<KnownHead> signedHeads() {
    if (heads.isEmpty() && !storedHeads) {
      warn(
          "No signed head was given (--heads): whoever changed an entry and sealed the chain anew is"
              + " not found.");
    } else if (anchor.isEmpty()) {
      warn(
          "The heads' signatures were checked only against the keys that they carry: give the"
              + " country's authority with --anchor.");
    }
    var reader = new SignedHeads(authority());
    return heads.stream().flatMap(place -> reader.of(place).stream()).toList();
  }

  private Optional<X509Certificate> authority() {
    return anchor.map(SignedDocument::anchor);
  }

  private static String witnesses(List<KnownHead> known) {
    return known.stream()
        .filter(head -> head.head().place() > 0)
        .max(Comparator.comparingLong(head -> head.head().place()))
        .map(
            last ->
                ", as %d heads say; the last is %s, of entry %d"
                    .formatted(known.size(), last.origin(), last.head().place()))
        .orElse("");
  }

  private void warn(String text) {
    command.commandLine().getErr().println(text);
  }
}
