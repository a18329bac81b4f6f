package az.pasport.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Payara Micro with the WAR, started as {@code ./run} starts it, but with the options of {@link
 * Child#SHORT_LIVED}, an access log, and half the read timeout.
 */
final class MicroServer implements Server {
  /**
   * Loopback only. A silent sender is given half the time that {@code ./run} gives, because the
   * tests wait for it.
   */
  private static final String PRE_BOOT =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.address=127.0.0.1\n"
          + "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".server-header=false\n"
          + "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".xpowered-by=false\n"
          + "set configs.config.server-config.network-config.transports.transport.tcp"
          + ".read-timeout-millis=5000\n";

  private final Path folder;
  private final Path logs;
  private final int port;
  private final Optional<DemoAuthority> authority;
  private Optional<Child> process = Optional.empty();

  MicroServer(String name) {
    this(name, Optional.empty());
  }

  /** One that hospitals can reach over TLS, too. */
  MicroServer(String name, DemoAuthority authority) {
    this(name, Optional.of(authority));
  }

  private MicroServer(String name, Optional<DemoAuthority> authority) {
    this.authority = authority;
    folder = Target.emptyFolder("servers/" + name);
    logs = Target.folder("servers/" + name + "/logs");
    port = Ports.free();
  }

  @Override
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void start(Map<String, String> settings) {
    // Micro unpacks itself into the folder for temporary files and, killed, leaves it all there.
    Path unpacked = Target.emptyFolder("servers/" + folder.getFileName() + "/tmp");
    Path preBoot = folder.resolve("preboot");
    try {
      Files.writeString(preBoot, PRE_BOOT + authority.map(DemoAuthority::listener).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> more =
        authority.map(tls -> List.of("--sslPort", String.valueOf(tls.port()))).orElse(List.of());
    Child child =
        Child.start(
            "Payara Micro",
            folder,
            logs.resolve("server.log"),
            settings,
            withMore(
                more,
                // Payara upper-cases its own words by the JVM's language: DYNAMİC deploys nothing.
                "-Duser.language=en",
                SEQUENTIAL_STARTUP,
                "-Xmx768m",
                "-Djava.io.tmpdir=" + unpacked,
                "-jar",
                Target.built("payara-micro").toString(),
                "--deploy",
                Target.built("war").toString(),
                "--contextroot",
                "/",
                "--port",
                String.valueOf(port),
                "--nohazelcast",
                "--disablephonehome",
                "--accesslog",
                logs.toString(),
                // Seconds: so that tests can read in it what has just been asked.
                "--accessloginterval",
                "1",
                "--accesslogformat",
                FullServer.ACCESS_LOG,
                "--prebootcommandfile",
                preBoot.toString()));
    process = Optional.of(child);
    Http.await(URI.create(address() + "/health/ready"), child, PATIENCE);
    Http.await(URI.create(address() + "/"), child, PATIENCE);
  }

  private static List<String> withMore(List<String> more, String... arguments) {
    return Stream.concat(Child.java(arguments).stream(), more.stream()).toList();
  }

  /** Bytes that live on its heap, counted after a full collection. */
  long liveHeap() {
    Tool jcmd = new Tool(Path.of(System.getProperty("java.home"), "bin", "jcmd"));
    String pid = String.valueOf(process.orElseThrow().pid());
    String classes = jcmd.run(folder, pid, "GC.class_histogram");
    String total = classes.lines().filter(line -> line.startsWith("Total")).findFirst().orElse("");
    return Long.parseLong(total.strip().split("\\s+")[2]);
  }

  @Override
  public void kill() {
    process.ifPresent(Child::kill);
  }

  @Override
  public void close() {
    process.ifPresent(Child::close);
    Target.delete(folder.resolve("tmp"));
  }

  @Override
  public Path logs() {
    return logs;
  }
}
