package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./run}, as a newcomer types it. */
class RunScriptIT {
  private static final Duration START = Duration.ofMinutes(6);
  private static final Duration REFUSAL = Duration.ofSeconds(30);

  @Test
  void startsTheDemoKeepsItsDataAndLeavesNothingBehind() {
    Path data = Target.emptyFolder("run/data");
    int port = Ports.free();
    int loginPort = Ports.free();
    String[] options = {
      "--no-build", "--port", "" + port, "--login-port", "" + loginPort, "--data", "" + data
    };

    Child first = run(Map.of(), options);
    awaitReady(first);
    assertThat(first.output()).contains("demo records submitted over SOAP, 0 were there");
    assertThat(Http.isWell(URI.create("http://localhost:" + port + "/verify"))).isTrue();
    List<ProcessHandle> all =
        new ArrayList<>(ProcessHandle.of(first.pid()).orElseThrow().descendants().toList());
    RunScript.interrupt(first);
    assertThat(all).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
    assertOthersCannotRead(data);

    Child second = run(Map.of(), options);
    awaitReady(second);
    assertThat(second.output()).contains("0 demo records submitted over SOAP");
    Child third =
        run(
            Map.of(),
            "--no-build",
            "--port",
            "" + Ports.free(),
            "--login-port",
            "" + Ports.free(),
            "--data",
            "" + data);
    assertRefused(third, "is in use by another ./run");
    RunScript.interrupt(second);
  }

  @Test
  void otherUsersCannotReadWhatAnEarlierVersionLeftOpen() throws IOException {
    Path data = Target.emptyFolder("run/open");
    for (String name : List.of("keys.p12", "keys.p12.lock", "pasport.mv.db", "log/server.log")) {
      Path file = data.resolve(name);
      Files.createDirectories(file.getParent());
      Files.setPosixFilePermissions(
          Files.writeString(file, "secret"), PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path java = Target.emptyFolder("run/no-server/bin").resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    Child child =
        run(Map.of("JAVA_HOME", java.getParent().getParent().toString()), onFreePorts(data));
    assertThat(child.await(REFUSAL)).as(child.lastWords()).isTrue();
    assertThat(child.output()).contains("ended while starting");
    assertOthersCannotRead(data);
  }

  /** The folder and all in it: rwx for its owner at most. */
  private static void assertOthersCannotRead(Path data) {
    try (Stream<Path> files = Files.walk(data)) {
      assertThat(
              files.filter(file -> !Files.isSymbolicLink(file)).filter(RunScriptIT::isOpenToOthers))
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpenToOthers(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
          .matches("...(?!------).*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(Child child) {
    RunScript.await(child, "Pasport is ready", START);
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          run(Map.of(), "--no-build", "--port", "" + other.getLocalPort()),
          "port "
              + other.getLocalPort()
              + " is taken by another program: stop that, or choose"
              + " another with --port");
    }
  }

  @Test
  void saysThatThereIsNoJava() {
    assertRefused(
        run(Map.of("JAVA_HOME", "/nowhere"), "--no-build"),
        "JAVA_HOME is /nowhere, but no Java is there: set it to a JDK 17 or newer");
  }

  @Test
  void saysThatJavaIsTooOld() throws IOException {
    Path old = Target.emptyFolder("run/old-java/bin").resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.22\" 2024-01-16' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    assertRefused(
        run(Map.of("JAVA_HOME", old.getParent().getParent().toString()), "--no-build"),
        "Java 11 is too old");
  }

  @Test
  void saysThatTheDiskIsFull() throws IOException {
    Path bin = Target.emptyFolder("run/full-disk/bin");
    Path df = bin.resolve("df");
    Files.writeString(
        df,
        "#!/bin/sh\necho Filesystem 1024-blocks Used Available Capacity Mounted\n"
            + "echo /dev/full 1000000 999000 1000 100% /\n");
    assertThat(df.toFile().setExecutable(true)).isTrue();
    assertRefused(
        run(
            Map.of("PATH", bin + ":" + System.getenv("PATH")),
            "--no-build",
            "--port",
            "" + Ports.free(),
            "--login-port",
            "" + Ports.free(),
            "--data",
            Target.folder("run/full-data").toString()),
        "MB free at");
  }

  @Test
  void refusesASandboxWithoutTheDemo() {
    assertRefused(run(Map.of(), "--sandbox", "--no-demo"), "--sandbox is the demo's");
  }

  @Test
  void refusesASandboxWithADatabaseFromElsewhere() {
    String url = "jdbc:postgresql://localhost/pasport";
    assertRefused(run(Map.of(), "--sandbox", "--db", url), "it takes no --db");
    assertRefused(run(Map.of("PASPORT_DB_URL", url), "--sandbox"), "it takes no PASPORT_DB_URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pasport.mv.db",
        "pasport.old.mv.db",
        "pasport.trace.db",
        "keys.p12",
        "keys.p12.bak"
      })
  void refusesASandboxWhereARealInstallationHas(String name) throws IOException {
    Path real = Target.emptyFolder("run/real");
    Path file = Files.writeString(real.resolve(name), "precious");
    assertRefused(
        run(onFreePorts(real, "--sandbox", "--gateway-port", "" + Ports.free())),
        name + " is no sandbox's");
    assertThat(file).hasContent("precious");
    assertThat(real.resolve("sandbox.mark")).doesNotExist();
  }

  @Test
  void refusesASandboxsFolderToAllElse() throws IOException {
    Path sandbox = Target.emptyFolder("run/marked");
    Files.writeString(sandbox.resolve("sandbox.mark"), "");
    assertRefused(run(onFreePorts(sandbox, "--no-demo")), "is a sandbox's");
    assertRefused(run(onFreePorts(sandbox)), "is a sandbox's");
  }

  @Test
  void refusesOnePortForTwoAddressesOfASandbox() {
    String port = "" + Ports.free();
    Path data = Target.emptyFolder("run/one-port");
    assertRefused(
        run(onFreePorts(data, "--sandbox", "--tls", "--tls-port", port, "--gateway-port", port)),
        "--tls-port must differ from the other ports");
  }

  @Test
  void refusesASandboxThatCannotBeLocked() throws IOException {
    Path bin = Target.emptyFolder("run/no-flock/bin");
    for (String tool : List.of("bash", "dirname", "sed", "head")) {
      Files.createSymbolicLink(bin.resolve(tool), Tool.require(tool, tool).path());
    }
    assertRefused(run(Map.of("PATH", bin.toString()), "--sandbox"), "no flock found");
  }

  private static String[] onFreePorts(Path data, String... options) {
    return Stream.concat(
            Stream.of(options),
            Stream.of(
                "--no-build",
                "--port",
                "" + Ports.free(),
                "--login-port",
                "" + Ports.free(),
                "--data",
                "" + data))
        .toArray(String[]::new);
  }

  private static Child run(String... options) {
    return RunScript.start(Map.of(), options);
  }

  @Test
  void refusesAnUnknownOption() {
    assertRefused(run(Map.of(), "--prot", "80"), "unknown option --prot (./run --help lists them)");
  }

  @Test
  void listsItsOptions() {
    Child child = run(Map.of(), "--help");
    assertThat(child.await(REFUSAL)).isTrue();
    assertThat(child.output()).contains("--port", "--db", "--no-demo", "--data");
  }

  /** One clear line, and the status of a failure. */
  private static void assertRefused(Child child, String why) {
    assertThat(child.await(REFUSAL)).as(child.lastWords()).isTrue();
    assertThat(child.exitCode()).isEqualTo(1);
    assertThat(child.output().strip().lines()).hasSize(1);
    assertThat(child.output()).contains(why);
  }

  private static Child run(Map<String, String> environment, String... options) {
    return RunScript.start(environment, options);
  }
}
