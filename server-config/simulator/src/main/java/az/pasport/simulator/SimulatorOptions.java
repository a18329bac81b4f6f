package az.pasport.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The simulator's command line. */
@Command(
    name = "java -jar simulator.jar",
    header =
        "DigitalLogin simulator: a login portal for demonstrations and tests, never for production.",
    sortOptions = false,
    usageHelpWidth = 110)
final class SimulatorOptions {
  private static final int LONGEST_SIGNATURE = 600;
  private static final int LONGEST_TOKEN = 86_400;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8090",
      description = "port to listen on; 0 takes a free one (${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address to listen on (${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "what browsers call it (http://localhost:PORT)")
  private @Nullable URI publicUrl;

  @Option(
      names = "--client",
      paramLabel = "ID[=SECRET]@REDIRECT_URI[,REDIRECT_URI...]",
      description =
          "an application that may ask, repeatable; without a secret PKCE is mandatory"
              + " (etebib@etebib://callback is always there)")
  private List<Client> clients = List.of();

  @Option(
      names = "--staff-client",
      paramLabel = "ID=SECRET@REDIRECT_URI[,REDIRECT_URI...]",
      description = "the same, for one that logs in officials: they have a login page of their own")
  private List<Client> staffClients = List.of();

  @Option(
      names = "--app-url",
      paramLabel = "URL",
      description =
          "where Pasport is, for the links on /mygov"
              + " (the first client's redirect URI without /login/callback)")
  private @Nullable URI appUrl;

  @Option(
      names = "--signature-seconds",
      paramLabel = "N",
      defaultValue = "4",
      description = "how long the phone takes to sign (${DEFAULT-VALUE})")
  private int signatureSeconds;

  @Option(
      names = "--token-seconds",
      paramLabel = "N",
      defaultValue = "600",
      description = "how long tokens live (${DEFAULT-VALUE})")
  private int tokenSeconds;

  @Option(
      names = "--auth-time",
      paramLabel = "yes|no",
      defaultValue = "yes",
      description = "whether id_tokens say when the person proved who they are (${DEFAULT-VALUE})")
  private String authTime = "yes";

  @Option(names = "--help", usageHelp = true, description = "this text")
  private boolean help;

  /**
   * @return empty if the help was asked for and printed
   * @throws IllegalArgumentException with one line for the user
   */
  static Optional<Settings> parse(List<String> arguments) {
    var options = new SimulatorOptions();
    var commandLine =
        new CommandLine(options)
            .setOverwrittenOptionsAllowed(true)
            .registerConverter(Client.class, Client::parse)
            .registerConverter(URI.class, SimulatorOptions::address);
    try {
      commandLine.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    if (options.help) {
      commandLine.usage(System.out);
      return Optional.empty();
    }
    return Optional.of(options.settings());
  }

  private Settings settings() {
    Map<String, Client> registered = new LinkedHashMap<>();
    registered.put(Settings.ETEBIB.id(), Settings.ETEBIB);
    clients.forEach(client -> registered.put(client.id(), client));
    staffClients.forEach(client -> registered.put(client.id(), client.ofStaff()));
    return new Settings(
        host,
        inRange("--port", port, 65_535),
        Optional.ofNullable(publicUrl),
        Optional.ofNullable(appUrl).or(this::appUrlOfClients),
        registered,
        Duration.ofSeconds(inRange("--signature-seconds", signatureSeconds, LONGEST_SIGNATURE)),
        Duration.ofSeconds(inRange("--token-seconds", tokenSeconds, LONGEST_TOKEN)),
        isYes("--auth-time", authTime));
  }

  private Optional<URI> appUrlOfClients() {
    return clients.stream()
        .flatMap(client -> client.redirectUris().stream())
        .map(URI::toString)
        .filter(uri -> uri.endsWith("/login/callback"))
        .map(uri -> URI.create(uri.replaceFirst("/login/callback$", "")))
        .findFirst();
  }

  private static boolean isYes(String option, String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException(option + ": yes or no, not " + value);
    };
  }

  private static int inRange(String option, int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(
          option + ": a number from 0 to " + most + ", not " + value);
    }
    return value;
  }

  /** An absolute URL; slashes at its end are left out. */
  private static URI address(String value) {
    URI uri = URI.create(value.replaceFirst("/+$", ""));
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("not an absolute URL: " + value);
    }
    return uri;
  }
}
