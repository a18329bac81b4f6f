package az.pasport.tool;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.HcertEncoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HcertFormat;
import az.pasport.hcert.HolderName;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code hcert encode}: makes a certificate that looks like one and that nobody trusts, to try
 * readers with.
 *
 * <p><strong>Danger:</strong> with an option for another key this would be a press for false
 * certificates. It signs with a key of its own making only.
 */
@Command(
    name = "encode",
    description = {
      "Makes a certificate for trying readers, signed with a demo key that is made for this one run",
      "and that no reader trusts. There is no way to sign with another key."
    },
    mixinStandardHelpOptions = true)
final class EncodeCommand implements Callable<Integer> {
  private static final Duration LIFE = Duration.ofDays(365);

  @Option(
      names = "--payload",
      required = true,
      paramLabel = "FILE.json",
      description =
          "The DCC: ver, nam, dob and one of v, t, r; or a contraindication, with c (tg, cn, df, du,"
              + " co, is, ci) in their place.")
  private Path payload = Path.of("");

  @Option(
      names = "--country",
      paramLabel = "CC",
      defaultValue = "AZ",
      description = "The claim iss. Default: AZ.")
  private String country = "AZ";

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When it is issued; it expires a year later. Default: now.")
  private Optional<String> at = Optional.empty();

  @Option(names = "--png", paramLabel = "FILE", description = "Writes the QR code as PNG.")
  private Optional<Path> png = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Writes the QR code as SVG.")
  private Optional<Path> svg = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE.pem",
      description = "Writes the demo key's certificate, for hcert verify --trust.")
  private Optional<Path> certificate = Optional.empty();

  @Spec private CommandSpec command = CommandSpec.create();

  private final Clock clock;

  EncodeCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant issued =
        at.map(VerifyCommand::instant).orElseGet(clock::instant).truncatedTo(ChronoUnit.SECONDS);
    DemoSigner signer = new DemoSigner(issued, LIFE);
    String text;
    try {
      text = HcertEncoder.encode(payload(), country, issued, issued.plus(LIFE), signer);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(payload + ": " + e.getMessage(), e);
    }
    PrintWriter out = command.commandLine().getOut();
    out.println(text);
    write(text, signer);
    command
        .commandLine()
        .getErr()
        .println("DEMO: signed with a key made for this run, which no reader trusts.");
    return 0;
  }

  private void write(String text, DemoSigner signer) {
    try {
      if (png.isPresent()) {
        Files.write(png.get(), new DemoQrCode(text).png());
      }
      if (svg.isPresent()) {
        Files.writeString(svg.get(), new DemoQrCode(text).svg());
      }
      if (certificate.isPresent()) {
        Files.writeString(certificate.get(), signer.pem());
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableInput("cannot write: " + e.getMessage(), e);
    }
  }

  private CertificatePayload payload() {
    try {
      String json = new String(Input.file(payload), StandardCharsets.UTF_8);
      Map<?, ?> fields = new ObjectMapper().readValue(json, Map.class);
      Dcc dcc =
          Dcc.read(
              fields.containsKey("c") ? HcertFormat.CONTRAINDICATION : HcertFormat.DCC, fields);
      Dcc.Holder holder = dcc.holder();
      return new CertificatePayload(
          new HolderName(
              holder.familyName(),
              holder.givenName(),
              holder.familyNameTransliterated(),
              holder.givenNameTransliterated()),
          holder.dateOfBirth(),
          dcc.entry());
    } catch (IOException e) {
      throw new UnusableInput(payload + " is no JSON object", e);
    } catch (HcertException e) {
      throw new UnusableInput(payload + ": " + e.getMessage(), e);
    }
  }
}
