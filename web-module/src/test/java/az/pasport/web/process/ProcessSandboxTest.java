package az.pasport.web.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What code that took over the reader of uploaded files would find there. */
@EnabledOnOs(OS.LINUX)
class ProcessSandboxTest {
  private static final ProcessSandbox SANDBOX = ProcessSandbox.ofThisSystem();

  @Test
  void anExploitedReaderFindsNoPasswordInItsEnvironment() throws Exception {
    assertThat(System.getenv()).containsKey("PATH");
    assertThat(output("/usr/bin/env").lines()).containsExactly("LANG=C.UTF-8");
  }

  @Test
  void anExploitedReaderIsNotWhereTheServerRuns() throws Exception {
    assertThat(output("/bin/pwd").strip()).isEqualTo("/");
  }

  @Test
  void anExploitedReaderCannotReadTheServersEnvironment() throws Exception {
    assumeFalse(SANDBOX.network().isEmpty(), "this system has no unshare");
    String environment = "/proc/" + ProcessHandle.current().pid() + "/environ";
    assertThat(output("/bin/cat", environment)).isEmpty();
  }

  @Test
  void anExploitedReaderReachesNobody() throws Exception {
    assumeFalse(SANDBOX.network().isEmpty(), "this system has no unshare");
    try (var open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(java("Connect", open.getLocalPort())).contains("unreachable");
    }
  }

  @Test
  void anExploitedReaderHasLowLimits() throws Exception {
    String limits = output("/bin/cat", "/proc/self/limits").replaceAll(" +", " ");
    assertThat(limits)
        .contains(
            "Max cpu time 12 12",
            "Max file size 0 0",
            "Max core file size 0 0",
            "Max data size 536870912 536870912",
            "Max open files 64 64");
  }

  @Test
  void anExploitedReaderWritesNoFile() throws Exception {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "written-by-reader");
    output("/bin/sh", "-c", "echo x > " + file);
    assertThat(file.toFile().length()).isZero();
    file.toFile().delete();
  }

  @Test
  void theShellsLimitsServeWherePrlimitIsMissing() throws Exception {
    List<String> byShell = ProcessSandbox.limitsByShell();
    String limits = output(new ProcessSandbox(List.of(), byShell), "/bin/cat", "/proc/self/limits");
    assertThat(limits.replaceAll(" +", " "))
        .contains("Max cpu time 12 12", "Max file size 0 0", "Max data size 536870912 536870912");
  }

  private static String java(String program, int port) throws Exception {
    String source =
        """
        public class Connect {
          public static void main(String[] to) throws Exception {
            try {
              new java.net.Socket("127.0.0.1", Integer.parseInt(to[0]));
              System.out.println("connected");
            } catch (java.io.IOException e) {
              System.out.println(e.getMessage());
            }
          }
        }
        """;
    Path folder = java.nio.file.Files.createTempDirectory("connect");
    Path file = java.nio.file.Files.writeString(folder.resolve(program + ".java"), source);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return output(java, file.toString(), String.valueOf(port));
  }

  private static String output(String... command) throws IOException, InterruptedException {
    return output(SANDBOX, command);
  }

  private static String output(ProcessSandbox sandbox, String... command)
      throws IOException, InterruptedException {
    Process process = sandbox.of(Stream.of(command).toList()).start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
