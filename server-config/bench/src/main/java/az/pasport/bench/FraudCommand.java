package az.pasport.bench;

import az.pasport.fraud.FraudParameters;
import az.pasport.fraud.FraudParametersRefused;
import az.pasport.fraud.RuleAccuracy;
import az.pasport.fraud.RuleCode;
import az.pasport.fraud.evaluation.Evaluation;
import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.fraud.evaluation.MonthEvaluation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench fraud}: how much the rules of the fraud watch find, and how often they are wrong.
 */
@Command(
    name = "fraud",
    description = {
      "Invents months of 20,000 honest entries with planted fraud, and lets the server's own rules",
      "look at them, entry after entry. The rules were tuned on the seeds 1 to 40; others are",
      "measured. It fails if a seller of the gang of 2021 is not found, or if there are more than",
      "5 false alerts a day."
    },
    mixinStandardHelpOptions = true)
final class FraudCommand implements Callable<Integer> {
  private static final int LAST_TUNED = 40;
  private static final double MOST_FALSE_A_DAY = 5;
  private static final int PROGRESS = 10;
  private static final String BEGIN = "<!-- figures: ./bench fraud --write -->";
  private static final String END = "<!-- end of figures -->";

  private static final Path MEASURED =
      Path.of("ejb-module/src/main/resources/az/pasport/fraud/measured.json");
  private static final Path DOCS = Path.of("server-config/docs/fraud.md");

  @Option(names = "--months", defaultValue = "100", description = "Default: 100.")
  private int months;

  @Option(
      names = "--seed",
      defaultValue = "1001",
      description = "Of the first month; the others follow it. Default: 1001.")
  private long seed;

  @Option(
      names = "--honest",
      defaultValue = "20",
      description = "Months without fraud. Default: 20.")
  private int honest;

  @Option(names = "--parameters", description = "A file in the place of the delivered parameters.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--write",
      description = "Writes the figures into docs/fraud.md and into the page of the rules.")
  private boolean write;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (months < 1 || seed <= LAST_TUNED) {
      throw new ParameterException(
          command.commandLine(), "--months must be at least 1, and --seed more than " + LAST_TUNED);
    }
    FraudParameters parameters = parameters();
    var evaluation = new Evaluation(parameters);
    var out = new ReportWriter(command.commandLine().getOut());
    var progress = new ReportWriter(command.commandLine().getErr());
    for (int i = 0; i < months; i++) {
      evaluation.add(MonthEvaluation.of(InventedMonth.withFraud(seed + i), parameters));
      if ((i + 1) % PROGRESS == 0) {
        progress.line("%d of %d months", i + 1, months);
      }
    }
    double honestADay = honestADay(parameters);
    List<String> report = report(evaluation, honestADay);
    report.forEach(line -> out.line("%s", line));
    if (write) {
      write(evaluation.figures());
      write(report);
    }
    return evaluation.wholeGangs() == months && evaluation.mostFalseADay() <= MOST_FALSE_A_DAY
        ? 0
        : 1;
  }

  private FraudParameters parameters() throws IOException {
    try {
      return file.isPresent()
          ? FraudParameters.read(Files.readString(file.get()))
          : FraudParameters.delivered();
    } catch (FraudParametersRefused e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private double honestADay(FraudParameters parameters) {
    long alerts = 0;
    for (int i = 0; i < honest; i++) {
      alerts +=
          MonthEvaluation.of(InventedMonth.honest(seed + months + i), parameters).falseAlerts();
    }
    return honest == 0 ? 0 : (double) alerts / honest / InventedMonth.DAYS;
  }

  /** As Markdown, which reads well on a screen, too. */
  private List<String> report(Evaluation evaluation, double honestADay) {
    var lines = new ArrayList<String>();
    RuleAccuracy figures = evaluation.figures();
    lines.add(
        format(
            "Parameters of version %s; %d months with fraud (seeds %d to %d), each of %,d honest"
                + " entries in %d days.",
            figures.parametersVersion(),
            months,
            seed,
            seed + months - 1,
            InventedMonth.HONEST_ENTRIES,
            InventedMonth.DAYS));
    lines.add("");
    lines.add(
        format(
            "- The gang of 2021, all three of it: named in %d of %d months.",
            evaluation.wholeGangs(), months));
    lines.add(
        format(
            "- False alerts a day: %.2f on average, %.2f in the worst month; %.2f in %d months"
                + " without fraud.",
            evaluation.falseADay(), evaluation.mostFalseADay(), honestADay, honest));
    lines.add("");
    lines.add(
        "| rule | true alerts | false alerts | precision | meant for | found in | recall | gang"
            + " found in |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (RuleCode code : RuleCode.values()) {
      RuleAccuracy.Figures own = figures.ofRules().get(code);
      lines.add(
          format(
              "| `%s` | %d | %d | %.2f | %s | %d of %d | %.2f | %d |",
              code,
              own.trueAlerts(),
              own.falseAlerts(),
              own.precision(),
              Evaluation.meant(code),
              own.found(),
              own.planted(),
              own.recall(),
              evaluation.gangsFoundBy(code)));
    }
    return lines;
  }

  private static void write(RuleAccuracy figures) throws IOException {
    ObjectNode tree = new ObjectMapper().createObjectNode();
    tree.put("parametersVersion", figures.parametersVersion());
    tree.put("months", figures.months());
    ObjectNode rules = tree.putObject("rules");
    for (RuleCode code : RuleCode.values()) {
      RuleAccuracy.Figures own = figures.ofRules().get(code);
      rules
          .putObject(code.name())
          .put("trueAlerts", own.trueAlerts())
          .put("falseAlerts", own.falseAlerts())
          .put("found", own.found())
          .put("planted", own.planted());
    }
    Files.writeString(CommonOptions.root().resolve(MEASURED), tree.toPrettyString() + "\n");
  }

  private static void write(List<String> report) throws IOException {
    Path docs = CommonOptions.root().resolve(DOCS);
    String text = Files.readString(docs);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(DOCS + " has no place for the figures");
    }
    Files.writeString(
        docs,
        text.substring(0, begin + BEGIN.length())
            + "\n"
            + String.join("\n", report)
            + "\n"
            + text.substring(end));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
