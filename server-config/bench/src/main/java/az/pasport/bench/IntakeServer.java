package az.pasport.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Payara Micro with the WAR, started as {@code ./run} starts it, with a heap of a given size. */
record IntakeServer(Process process, URI address, Path folder) implements AutoCloseable {
  private static final String DEMO_SETUP = "az.pasport.simulator.DemoSetup";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final String LOOPBACK_ONLY =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.address=127.0.0.1\n";

  /**
   * Starts it and waits until it is ready.
   *
   * @param root the project's folder, built
   * @param heap as {@code -Xmx} takes it
   * @param database a JDBC URL
   * @param log where it writes
   */
  static IntakeServer start(Path root, String heap, String database, Path log)
      throws IOException, InterruptedException {
    Path payara = built(root, "server-config/simulator/target/payara-micro.jar");
    Path war = built(root, "web-module/target/pasport.war");
    Path folder = Files.createTempDirectory("pasport-bench-server");
    Path preBoot = Files.writeString(folder.resolve("preboot"), LOOPBACK_ONLY);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    URI address = URI.create("http://127.0.0.1:" + port);
    var start =
        new ProcessBuilder(
            program("java"),
            // Payara upper-cases its own words by the JVM's language: DYNAMİC deploys nothing.
            "-Duser.language=en",
            // In several threads Payara's services now and then disturb each other: it ends then.
            "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS",
            "-Xmx" + heap,
            "-Djava.io.tmpdir=" + folder,
            "-jar",
            payara.toString(),
            "--deploy",
            war.toString(),
            "--contextroot",
            "/",
            "--port",
            Integer.toString(port),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            preBoot.toString());
    Map<String, String> settings =
        Map.of(
            "PASPORT_DEMO",
            "true",
            "PASPORT_KEYS_FILE",
            folder.resolve("keys.p12").toString(),
            "PASPORT_KEYS_PASSWORD",
            "pasport-demo",
            "PASPORT_PUBLIC_URL",
            address.toString(),
            "PASPORT_DB_URL",
            database,
            "PASPORT_DB_USER",
            "pasport");
    prepareDemo(built(root, "server-config/simulator/target/simulator.jar"), settings, log);
    start.environment().putAll(settings);
    start.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    var server = new IntakeServer(start.start(), address, folder);
    Runtime.getRuntime().addShutdownHook(new Thread(server::closeAtExit));
    try {
      server.await(log);
      return server;
    } catch (IOException | InterruptedException | MeasurementException e) {
      server.close();
      throw e;
    }
  }

  /** Older revisions' servers make themselves what this revision's finds. */
  private static void prepareDemo(Path simulator, Map<String, String> settings, Path log)
      throws IOException, InterruptedException {
    try (JarFile jar = new JarFile(simulator.toFile())) {
      if (jar.getEntry(DEMO_SETUP.replace('.', '/') + ".class") == null) {
        return;
      }
    }
    var setup = new ProcessBuilder(program("java"), "-cp", simulator.toString(), DEMO_SETUP);
    setup.environment().putAll(settings);
    setup.redirectErrorStream(true).redirectOutput(log.toFile());
    if (setup.start().waitFor() != 0) {
      throw new MeasurementException("the demo cannot be prepared: see " + log);
    }
  }

  private static Path built(Path root, String file) {
    Path found = root.resolve(file);
    if (!Files.exists(found)) {
      throw new MeasurementException(
          "there is no " + found + ", which ./bench intake starts: name another revision");
    }
    return found;
  }

  private void await(Path log) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest ready =
        HttpRequest.newBuilder(address.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(30))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new MeasurementException("the server did not start: see its log, " + log);
      }
      process.waitFor(500, TimeUnit.MILLISECONDS);
    }
  }

  /** Whether its contract has the operation that c needs. */
  boolean takesBatches() throws IOException, InterruptedException {
    HttpRequest contract = HttpRequest.newBuilder(URI.create(records() + "?wsdl")).build();
    return HttpClient.newHttpClient()
        .send(contract, BodyHandlers.ofString())
        .body()
        .contains("\"submitBatch\"");
  }

  URI records() {
    return address.resolve("/ws/records");
  }

  long pid() {
    return process.pid();
  }

  /** Processor time that it has used since its start; zero where the system does not say. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that it ever had, bytes, as Linux counts it; 0 elsewhere. */
  long peakResidentSet() throws IOException {
    return ResidentSet.peak(process.pid());
  }

  /** What lives on the heap, bytes: counted behind a full collection. */
  long liveHeap() throws IOException, InterruptedException {
    ask("GC.run");
    return usedHeap(ask("GC.heap_info"));
  }

  /**
   * Bytes, of all generations: the collectors that the JVM takes on one core name two.
   *
   * @throws IOException when the answer of {@code jcmd GC.heap_info} names no heap
   */
  static long usedHeap(String heapInfo) throws IOException {
    long kilobytes =
        USED.matcher(heapInfo).results().mapToLong(part -> Long.parseLong(part.group(1))).sum();
    if (kilobytes == 0) {
      throw new IOException("jcmd says: " + heapInfo);
    }
    return kilobytes * 1024;
  }

  private String ask(String question) throws IOException, InterruptedException {
    Process asking =
        new ProcessBuilder(program("jcmd"), Long.toString(process.pid()), question)
            .redirectErrorStream(true)
            .start();
    String told = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asking.waitFor();
    return told;
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  @Override
  public synchronized void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }

  private void closeAtExit() {
    process.destroyForcibly();
    try {
      close();
    } catch (IOException e) {
      Logger.getLogger(IntakeServer.class.getName())
          .log(Level.WARNING, "left behind: " + folder, e);
    }
  }
}
