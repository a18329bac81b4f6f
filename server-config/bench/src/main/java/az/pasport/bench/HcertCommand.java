package az.pasport.bench;

import az.pasport.hcert.SignatureProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.Provider;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench hcert}: signing and verifying, beside bare signatures and beside a peer. */
@Command(
    name = "hcert",
    description = {
      "Certificates a second of one processor: from payload to QR text, and from text to verdict,",
      "beside the bare signature operations and beside se.digg.dgc:dgc-create-validate.",
      "With --against, the bench of this revision and that of the other one run in turn, in pairs of",
      "processes; each process warms up and takes the median of 3 rounds."
    },
    mixinStandardHelpOptions = true)
final class HcertCommand implements Callable<Integer> {
  private static final String RAW_SIGN = "a  bare ES256 signature";
  private static final String ENCODE = "b  payload to QR text";
  private static final String RAW_VERIFY = "c  bare ES256 verification";
  private static final String VERIFY = "d  QR text to verdict";
  private static final String PEER_ENCODE = "e1 payload to QR text, DIGG";
  private static final String PEER_VERIFY = "e2 QR text to verdict, DIGG";

  private static final String ES256 = "SHA256withECDSAinP1363Format";
  private static final Duration TURN = Duration.ofMillis(250);
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final int WARM_UP_TIMES = 15_000;
  private static final double WARM_UP_SHARE = 0.4;
  private static final int ROUNDS = 11;

  /** With another revision: pairs of processes, and rounds of each process. */
  private static final int PAIRS = 7;

  private static final int PAIR_ROUNDS = 3;

  /** What {@code --json} calls the rates. */
  private static final Map<String, String> KEYS =
      Map.of(
          RAW_SIGN, "sign",
          ENCODE, "encode",
          RAW_VERIFY, "verifySignature",
          VERIFY, "verify",
          PEER_ENCODE, "peerEncode",
          PEER_VERIFY, "peerVerify");

  private static final List<String> NAMES =
      List.of(RAW_SIGN, ENCODE, RAW_VERIFY, VERIFY, PEER_ENCODE, PEER_VERIFY);

  /** Whose signatures. */
  enum Choice {
    jdk,
    corretto
  }

  @Option(
      names = "--provider",
      paramLabel = "jdk|corretto",
      description = "Whose signatures. Default: the fastest that works here.")
  private Optional<Choice> choice = Optional.empty();

  @Option(
      names = "--rounds",
      description =
          "Of six turns of 0.25 s; with --against pairs of processes. Default: 11, and 7.")
  private Optional<Integer> rounds = Optional.empty();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    common.requireAtLeast(1, "--rounds", rounds.orElse(1));
    TimeLimit limit = common.start(Duration.ZERO);
    if (common.against().isPresent()) {
      compare(limit);
      return 0;
    }
    if (choice.isPresent()) {
      // Before the class is asked for the first time, which is when it chooses.
      System.setProperty(SignatureProvider.PROPERTY, choice.get().name());
    }
    Optional<Provider> provider = SignatureProvider.provider();
    if (choice.filter(Choice.corretto::equals).isPresent() && provider.isEmpty()) {
      common.progress().line("bench: Corretto's provider does not work here");
      return 1;
    }
    Contest contest = contest(new Sample(Clock.systemUTC().instant()), provider);
    if (!contest.warmUp(WARM_UP_TIMES, WARM_UP, limit.share(WARM_UP_SHARE))) {
      common.progress().line("The warm-up was cut short by --limit.");
    }
    var taken = new Rounds(rounds.orElse(ROUNDS), limit);
    contest.run(taken, TURN);
    if (json) {
      common.report().line("%s", json(contest, taken).toPrettyString());
    } else {
      table(common.report(), contest, taken);
    }
    return 0;
  }

  private void compare(TimeLimit limit) throws IOException, InterruptedException {
    var arguments =
        new ArrayList<>(List.of("hcert", "--json", "--rounds", Integer.toString(PAIR_ROUNDS)));
    choice.ifPresent(named -> arguments.addAll(List.of("--provider", named.name())));
    var pairs = new Rounds(rounds.orElse(PAIRS), limit);
    RevisionComparison comparison = common.compare(arguments, HcertCommand::figures, pairs, limit);
    ReportWriter out = common.report();
    if (json) {
      out.line("%s", comparison.json().toPrettyString());
    } else {
      out.line("Certificates a second; %s of a process each.%n", pairs.describe());
      comparison.print(out);
    }
  }

  /** What {@code bench hcert --json} has measured. */
  static Map<String, Double> figures(String output) throws IOException {
    JsonNode rates = new ObjectMapper().readTree(output).path("perSecond");
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (rates.has(KEYS.get(name))) {
        figures.put(name, rates.get(KEYS.get(name)).doubleValue());
      }
    }
    return figures;
  }

  private static Contest contest(Sample sample, Optional<Provider> provider) throws Exception {
    Signature signer = signature(provider);
    signer.initSign(sample.keys.getPrivate());
    signer.update(sample.message);
    byte[] signature = signer.sign();
    Signature verifier = signature(provider);
    verifier.initVerify(sample.keys.getPublic());
    Peer peer = new Peer(sample);

    Contest contest = new Contest();
    contest.enter(
        RAW_SIGN,
        () -> {
          signer.update(sample.message);
          return signer.sign();
        });
    contest.enter(ENCODE, sample::encode);
    contest.enter(
        RAW_VERIFY,
        () -> {
          verifier.update(sample.message);
          return verifier.verify(signature);
        });
    contest.enter(VERIFY, () -> sample.verify(sample.text));
    contest.enter(PEER_ENCODE, peer::encode);
    contest.enter(PEER_VERIFY, () -> peer.verify(peer.text));
    return contest;
  }

  private static Signature signature(Optional<Provider> provider) throws Exception {
    return provider.isPresent()
        ? Signature.getInstance(ES256, provider.get())
        : Signature.getInstance(ES256);
  }

  private void table(ReportWriter out, Contest contest, Rounds taken) {
    out.line(
        "Signatures: %s. Java %s, one thread, by its processor time, median of %s.%n",
        SignatureProvider.describe(), Runtime.version(), taken.describe());
    for (String name : NAMES) {
      out.line("%-30s %,10.0f /s", name, contest.rate(name));
    }
    out.line("");
    out.line("b/a  %5.2f   of the signature's speed is left", contest.ratio(ENCODE, RAW_SIGN));
    out.line("d/c  %5.2f   of the verification's", contest.ratio(VERIFY, RAW_VERIFY));
    out.line("b/e  %5.1f   times DIGG, encoding", contest.ratio(ENCODE, PEER_ENCODE));
    out.line("d/e  %5.1f   times DIGG, verifying", contest.ratio(VERIFY, PEER_VERIFY));
  }

  private static ObjectNode json(Contest contest, Rounds taken) {
    ObjectNode result = new ObjectMapper().createObjectNode();
    result.put("signatures", SignatureProvider.describe());
    result.put("java", Runtime.version().toString());
    result.put("rounds", taken.done());
    ObjectNode rates = result.putObject("perSecond");
    for (String name : NAMES) {
      rates.put(KEYS.get(name), contest.rate(name));
    }
    result
        .putObject("ratios")
        .put("b/a", contest.ratio(ENCODE, RAW_SIGN))
        .put("d/c", contest.ratio(VERIFY, RAW_VERIFY))
        .put("b/e", contest.ratio(ENCODE, PEER_ENCODE))
        .put("d/e", contest.ratio(VERIFY, PEER_VERIFY));
    return result;
  }
}
