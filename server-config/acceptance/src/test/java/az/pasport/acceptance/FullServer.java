package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Payara Server with the EAR, on a fresh copy of the domain that its zip brings, all its listeners
 * moved to free ports of 127.0.0.1. The process is ours (the command is what {@code asadmin
 * start-domain --dry-run} prints), so that it can be killed.
 */
final class FullServer implements Server {
  /** As the README asks for it: the servers' own format prints the user, who is a FIN. */
  static final String ACCESS_LOG = "%client.name% %datetime% %request% %status% %response.length%";

  private static final String CONTEXT_ROOT = "/pasport";

  private final Path domains;
  private final Path domain;
  private final int port = Ports.free();
  private final int adminPort = Ports.free();
  private Optional<Child> process = Optional.empty();
  private boolean deployed;

  FullServer(String name) {
    domains = Target.emptyFolder("servers/" + name);
    domain = domains.resolve("pasport");
    copy(Target.built("payara-server").resolve("glassfish/domains/domain1"), domain);
    configure(domain.resolve("config/domain.xml"));
  }

  @Override
  public URI address() {
    return URI.create("http://localhost:" + port + CONTEXT_ROOT);
  }

  @Override
  public void start(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("AS_ADMIN_HOST", "127.0.0.1");
    Child child =
        Child.start(
            "Payara Server", domains, domain.resolve("logs/output.txt"), environment, command());
    // What asadmin says to the server that it starts: the password of a fresh domain's stores.
    child.tell("AS_ADMIN_MASTERPASSWORD=changeit\n");
    process = Optional.of(child);
    Http.await(URI.create("http://localhost:" + port + "/"), child, PATIENCE);
    deploy();
    Http.await(URI.create("http://localhost:" + port + "/health/ready"), child, PATIENCE);
    Http.await(URI.create(address() + "/"), child, PATIENCE);
  }

  private void deploy() {
    if (deployed) {
      return;
    }
    asadmin(
        "--host",
        "127.0.0.1",
        "--port",
        String.valueOf(adminPort),
        "deploy",
        "--name",
        "pasport",
        Target.built("ear").toString());
    deployed = true;
  }

  private List<String> command() {
    String dump =
        asadmin("start-domain", "--dry-run", "--domaindir", domains.toString(), "pasport");
    return dump.lines()
        .skip(1)
        .takeWhile(line -> !line.isBlank() && !line.startsWith("Command "))
        .toList();
  }

  private String asadmin(String... arguments) {
    Path asadmin = Target.built("payara-server").resolve("bin/asadmin");
    String java = System.getProperty("java.home");
    List<String> command =
        Stream.concat(
                Stream.of("AS_JAVA=" + java, "JAVA_HOME=" + java, "sh", asadmin.toString()),
                Stream.of(arguments))
            .toList();
    Tool.Outcome outcome = new Tool(Path.of("/usr/bin/env")).ask(PATIENCE, domains, command);
    assertThat(outcome.code()).as(outcome.output()).isZero();
    return outcome.output();
  }

  @Override
  public void kill() {
    process.ifPresent(Child::kill);
  }

  @Override
  public void close() {
    process.ifPresent(Child::close);
  }

  @Override
  public Path logs() {
    return domain.resolve("logs");
  }

  private void configure(Path file) {
    try {
      String xml = Files.readString(file);
      for (String fixed : List.of("3700", "3820", "3920", "8686", "8181", "7676", "6666", "9009")) {
        xml = replace(xml, '"' + fixed + '"', '"' + String.valueOf(Ports.free()) + '"');
      }
      xml = xml.replace("telnet.port=6666", "telnet.port=" + Ports.free());
      xml = replace(xml, "\"8080\"", '"' + String.valueOf(port) + '"');
      xml = replace(xml, "\"4848\"", '"' + String.valueOf(adminPort) + '"');
      xml = xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
      xml = xml.replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=");
      xml =
          xml.replace(
              "<hazelcast-config-specific-configuration>",
              "<hazelcast-config-specific-configuration enabled=\"false\">");
      xml =
          xml.replaceFirst("<http-service( |>)", "<http-service access-logging-enabled=\"true\"$1")
              .replace("<access-log />", "<access-log format=\"" + ACCESS_LOG + "\"/>");
      // As the hospitals' guide asks for it: five threads for requests are its default.
      xml =
          replace(
              xml,
              "<thread-pool name=\"http-thread-pool\" ",
              "<thread-pool name=\"http-thread-pool\" max-thread-pool-size=\"200\" ");
      xml =
          xml.replaceFirst(
              "<jvm-options>-Xmx512m</jvm-options>",
              "<jvm-options>-Xmx1g</jvm-options><jvm-options>-Duser.language=en</jvm-options>"
                  + "<jvm-options>"
                  + String.join("</jvm-options><jvm-options>", Child.SHORT_LIVED)
                  + "</jvm-options><jvm-options>"
                  + SEQUENTIAL_STARTUP
                  + "</jvm-options>");
      Files.writeString(file, xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String replace(String text, String from, String to) {
    return text.replace(from, to);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
