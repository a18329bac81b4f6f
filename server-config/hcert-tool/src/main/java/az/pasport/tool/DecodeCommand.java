package az.pasport.tool;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hcert decode}: every layer of a certificate, whoever signed it. */
@Command(
    name = "decode",
    description = {
      "Shows every layer of a certificate. Checks no signature: what is shown is a claim.",
      "Exit code 0 when every layer could be read, else 1."
    },
    mixinStandardHelpOptions = true)
final class DecodeCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT|-|FILE",
      defaultValue = "-",
      description =
          "The text (HC1:... or AZ1:...), - for standard input, or a file with the text or with a PNG or JPEG"
              + " picture of the QR code. Of several certificates in one file, all. Default: standard input.")
  private String input = "-";

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    boolean areAllWhole = true;
    for (String text : Input.texts(input)) {
      LayerReport layers = LayerReport.of(text);
      out.println(json ? layers.json().toPrettyString() : layers.text());
      areAllWhole &= layers.isWhole();
    }
    return areAllWhole ? 0 : 1;
  }
}
