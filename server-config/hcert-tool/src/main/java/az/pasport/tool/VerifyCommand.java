package az.pasport.tool;

import az.pasport.hcert.Dcc;
import az.pasport.message.Messages;
import az.pasport.time.BirthDate;
import az.pasport.tool.RevocationCheck.RevocationUnconfirmed;
import az.pasport.tool.TrustedKeys.ListsOutdated;
import az.pasport.verification.Outcome;
import az.pasport.verification.Verdict;
import az.pasport.verification.VerdictFormatter;
import az.pasport.verification.Verifier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hcert verify}: whether a certificate is valid, without asking a server. */
@Command(
    name = "verify",
    description = {
      "Says VALID (exit code 0), NOT_VALID (1) or CANNOT_TELL (2), with the reason, name and date",
      "of birth: compare those with an identity document. Of several certificates in one file it",
      "tells each; the exit code is 1 if any is not valid."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  /** Beside the reasons of verdicts: the lists are too old to conclude anything from them. */
  private static final String OUTDATED = "STALE_LISTS";

  /** Beside the reasons of verdicts: only the filter names it, see trust.md. */
  private static final String UNCONFIRMED = "REVOCATION_UNCONFIRMED";

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT|-|FILE",
      defaultValue = "-",
      description = "As for decode. Default: standard input.")
  private String input = "-";

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "FILE",
      description =
          "Whom to trust: a bundle (/trust/compact-bundle or /trust/bundle), the signed list of"
              + " signers (/trust/signers), or a PEM file with signers' certificates.")
  private Path trust = Path.of("");

  @Option(
      names = "--anchor",
      paramLabel = "CSCA.pem",
      description = "The country's signing authority, to which the list's own signature must lead.")
  private Optional<Path> anchor = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "For which moment, as 2021-11-01T12:00:00Z. Default: now.")
  private Optional<String> at = Optional.empty();

  @Spec private CommandSpec command = CommandSpec.create();

  private final Clock clock;

  VerifyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant moment = at.map(VerifyCommand::instant).orElseGet(clock::instant);
    TrustFile file = new TrustFile(anchor.map(SignedDocument::anchor), moment);
    TrustedKeys trusted = file.read(trust);
    file.notes().forEach(command.commandLine().getErr()::println);
    Outcome outcome = Outcome.VALID;
    for (String text : Input.texts(input)) {
      outcome = worse(outcome, verify(text, trusted, moment));
    }
    return switch (outcome) {
      case VALID -> 0;
      case NOT_VALID -> 1;
      case CANNOT_TELL -> 2;
    };
  }

  /** One that is not valid decides, whatever the others are. */
  private static Outcome worse(Outcome one, Outcome other) {
    if (one == Outcome.NOT_VALID || other == Outcome.NOT_VALID) {
      return Outcome.NOT_VALID;
    }
    return one == Outcome.VALID ? other : one;
  }

  private Outcome verify(String text, TrustedKeys trusted, Instant moment) {
    PrintWriter out = command.commandLine().getOut();
    try {
      Verdict verdict = new Verifier(trusted, trusted).verify(text, moment);
      print(verdict, out);
      return verdict.outcome();
    } catch (ListsOutdated e) {
      out.println(Outcome.CANNOT_TELL + " " + OUTDATED);
      out.println(e.getMessage());
      return Outcome.CANNOT_TELL;
    } catch (RevocationUnconfirmed e) {
      return unconfirmed(text, trusted, moment, e);
    }
  }

  /** What is not valid for another reason is not valid, whether it was revoked or not. */
  private Outcome unconfirmed(
      String text, TrustedKeys trusted, Instant moment, RevocationUnconfirmed failure) {
    PrintWriter out = command.commandLine().getOut();
    Verdict verdict = new Verifier(trusted, trusted.withoutRevocations()).verify(text, moment);
    if (verdict.outcome() == Outcome.NOT_VALID) {
      print(verdict, out);
      return Outcome.NOT_VALID;
    }
    out.println(Outcome.CANNOT_TELL + " " + UNCONFIRMED);
    out.println(failure.getMessage());
    printHolder(verdict, out);
    return Outcome.CANNOT_TELL;
  }

  private static void print(Verdict verdict, PrintWriter out) {
    out.println(verdict.outcome() + " " + verdict.reason());
    out.println(new VerdictFormatter(Messages.EN).format(verdict));
    verdict.fault().ifPresent(fault -> out.println("Fault: " + fault));
    printHolder(verdict, out);
  }

  private static void printHolder(Verdict verdict, PrintWriter out) {
    verdict
        .attested()
        .ifPresent(
            attested -> {
              out.println("Kind: " + attested.kind());
              out.println("Name: " + name(attested.holder()));
              out.println(
                  "Date of birth: " + attested.dateOfBirth().map(BirthDate::toString).orElse(""));
            });
  }

  static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new UnusableInput("no instant such as 2021-11-01T12:00:00Z: " + text, e);
    }
  }

  private static String name(Dcc.Holder holder) {
    String written = joined(holder.familyName(), holder.givenName());
    String latin =
        joined(holder.familyNameTransliterated(), holder.givenNameTransliterated())
            .replace('<', ' ');
    return written.isEmpty() ? latin : written + (latin.isEmpty() ? "" : " (" + latin + ")");
  }

  private static String joined(String... parts) {
    return Stream.of(parts)
        .map(LayerReport::printable)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
