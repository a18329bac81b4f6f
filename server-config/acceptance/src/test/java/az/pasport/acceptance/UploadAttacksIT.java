package az.pasport.acceptance;

import static az.pasport.testsupport.ImageFiles.jpegOfManyScans;
import static az.pasport.testsupport.ImageFiles.png;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger can do to the server with a file, or with a request that never ends: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadAttacksIT {
  /** Of one address, by default. */
  private static final int BODIES_OF_ADDRESS = 8;

  /** The time for a body, the server's read timeout after it, and a machine with other work. */
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

  /** The limit that the process which reads files has, and the server's own work. */
  private static final Duration PROCESSOR = Duration.ofSeconds(14);

  private static final String READER = "az.pasport.web.verify.QrReaderProgram";
  private static final String MULTIPART = "multipart/form-data; boundary=attack";

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private ProcessHandle server;

  @BeforeAll
  void findServer() {
    pasport = SharedInstallation.running();
    String port = "--port\0" + pasport.address().getPort() + "\0";
    server =
        ProcessHandle.current()
            .children()
            .filter(child -> commandLine(child).contains(port))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  @Test
  void aSmallProgressiveJpegOfThousandsOfScansCostsNoProcessorTime() {
    byte[] jpeg = jpegOfManyScans(3000, 2000, 72 * 1024);
    Duration before = processorTime();
    assertThat(upload(jpeg)).contains("Bu fayl həddən artıq mürəkkəbdir");
    assertThat(processorTime().minus(before)).isLessThan(PROCESSOR);
  }

  @Test
  void aPictureThatClaimsBillionsOfPixelsIsNotDecoded() throws IOException {
    byte[] png = png(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY));
    ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertThat(upload(png)).contains("Şəkil");
    assertThat(Http.isWell(pasport.at("/health/ready"))).isTrue();
  }

  @Test
  void theProcessThatReadsAFileHasNoneOfTheServersSecrets() throws Exception {
    assertThat(environment(server)).contains("PASPORT_KEYS_FILE", "PASPORT_LOGIN_CLIENT_SECRET");
    var answer = CompletableFuture.supplyAsync(() -> upload(noise()), THREADS);
    ProcessHandle reader = awaitReader(answer);

    assertThat(environment(reader)).isEqualTo("LANG=C.UTF-8\0");
    assertThat(Files.readSymbolicLink(proc(reader, "cwd"))).isEqualTo(Path.of("/"));
    assertThat(Files.readString(proc(reader, "limits")).replaceAll(" +", " "))
        .contains("Max cpu time 12 12", "Max file size 0 0", "Max open files 64 64");
    if (mayHaveNoNetwork()) {
      assertThat(Files.readSymbolicLink(proc(reader, "ns/net")))
          .isNotEqualTo(Files.readSymbolicLink(proc(server, "ns/net")));
    }
    answer.join();
    assertThat(reader.isAlive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/verify/server",
        "/",
        "/logout",
        "/login/start",
        "/api/v1/verifications",
        "/none"
      })
  void aBodyThatTricklesInIsCutOffAtEveryAddress(String path) throws Exception {
    try (var sender = new SlowSender(pasport.address(), path, "127.0.0.4")) {
      long start = System.nanoTime();
      String answer = sender.trickle(THREADS).join();
      assertThat(answer).startsWith("HTTP/1.1 408 ").containsIgnoringCase("Connection: close");
      assertThat(answer)
          .contains(path.startsWith("/api/") ? "urn:pasport:problem:too-slow" : "Sorğu vaxtında");
      assertThat(since(start)).isLessThan(ENDS_WITHIN);
    }
  }

  @Test
  void manySlowUploadsOfOneAddressTakeNoPlaceFromOthers_andLeaveNothing() throws Exception {
    int many = 3 * BODIES_OF_ADDRESS;
    var senders = new ArrayList<SlowSender>();
    var answers = new ArrayList<CompletableFuture<String>>();
    long start = System.nanoTime();
    try {
      for (int i = 0; i < many; i++) {
        senders.add(new SlowSender(pasport.address(), "/verify/server", "127.0.0.2"));
        answers.add(senders.get(i).trickle(THREADS));
      }
      assertThat(upload(png(noQr()))).contains("QR kod tapılmadı");
      assertThat(filesOfBodies()).isEmpty();
      List<String> all = answers.stream().map(CompletableFuture::join).toList();
      assertThat(since(start)).isLessThan(ENDS_WITHIN);
      assertThat(all).allMatch(answer -> answer.matches("(?s)HTTP/1.1 4(08|29) .*"));
      assertThat(all.stream().filter(answer -> answer.startsWith("HTTP/1.1 408 ")).count())
          .isBetween(1L, (long) BODIES_OF_ADDRESS);
      assertThat(all.stream().filter(answer -> answer.startsWith("HTTP/1.1 429 ")))
          .isNotEmpty()
          .allMatch(answer -> answer.contains("Retry-After: "));
    } finally {
      for (SlowSender sender : senders) {
        sender.close();
      }
    }
    assertThat(openBodies()).isEmpty();
    try (var sender = new SlowSender(pasport.address(), "/verify/server", "127.0.0.2")) {
      assertThat(sender.trickle(THREADS).join()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void anEndlessUploadIsCutOff() throws Exception {
    try (var sender = new SlowSender(pasport.address(), "/verify/server", "127.0.0.5")) {
      String answer = sender.flood(THREADS).join();
      // By its size, or by its time where a slow machine has not read so much by then; and the
      // connection may end under the sender's hands, which is a refusal, too.
      assertThat(answer).matches("(?s)(HTTP/1.1 (413|408) .*)?");
    }
    assertThat(openBodies()).isEmpty();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Sends a file from the page's form; the answer. */
  private String upload(byte[] file) {
    var http = new Http();
    String page = http.get(pasport.at("/verify/server"), "Accept-Language", "az").text();
    String state =
        page.replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\".*", "$1");
    var body = new ByteArrayOutputStream();
    for (String field :
        List.of("photo=photo", "jakarta.faces.ViewState=" + state, "photo:check=x")) {
      String[] pair = field.split("=", 2);
      body.writeBytes(
          ("--attack\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n")
              .formatted(pair[0], pair[1])
              .getBytes(UTF_8));
    }
    body.writeBytes(
        ("--attack\r\nContent-Disposition: form-data; name=\"photo:file\"; filename=\"f\"\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--attack--\r\n".getBytes(UTF_8));
    try {
      HttpResponse<String> answer =
          http.client()
              .send(
                  HttpRequest.newBuilder(pasport.at("/verify/server"))
                      .timeout(Duration.ofMinutes(2))
                      .header("Accept-Language", "az")
                      .header("Content-Type", MULTIPART)
                      .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of the server, and of the processes that it started and waited for. */
  private Duration processorTime() {
    try {
      String stat = Files.readString(proc(server, "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      // utime, stime, cutime, cstime, in hundredths of a second: proc(5).
      long ticks = Stream.of(11, 12, 13, 14).mapToLong(i -> Long.parseLong(fields[i])).sum();
      return Duration.ofMillis(ticks * 10);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ProcessHandle awaitReader(CompletableFuture<String> answer) {
    while (!answer.isDone()) {
      Optional<ProcessHandle> reader =
          server
              .descendants()
              .filter(process -> commandLine(process).contains("\0" + READER + "\0"))
              .filter(process -> commandLine(process).contains("bin/java\0-Xmx"))
              .filter(process -> !commandLine(process).contains("prlimit"))
              .findFirst();
      if (reader.isPresent()) {
        return reader.get();
      }
      Http.pause(Duration.ofMillis(5));
    }
    throw new AssertionError("no process read the file: " + answer.join());
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(proc(process, "cmdline"), ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static String environment(ProcessHandle process) throws IOException {
    return Files.readString(proc(process, "environ"), ISO_8859_1);
  }

  private static Path proc(ProcessHandle process, String file) {
    return Path.of("/proc", String.valueOf(process.pid()), file);
  }

  private static boolean mayHaveNoNetwork() throws Exception {
    return new ProcessBuilder("sh", "-c", "unshare --user --net true").start().waitFor() == 0;
  }

  private Path temporaryFolder() {
    return Stream.of(commandLine(server).split("\0"))
        .filter(argument -> argument.startsWith("-Djava.io.tmpdir="))
        .map(argument -> Path.of(argument.substring(argument.indexOf('=') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> filesOfBodies() throws IOException {
    try (Stream<Path> files = Files.list(temporaryFolder())) {
      return files.filter(file -> file.toString().contains("pasport-body")).toList();
    }
  }

  /** Files without a name that the server still has open: they take room on the disk. */
  private List<Path> openBodies() throws IOException {
    long end = System.nanoTime() + ENDS_WITHIN.toNanos();
    List<Path> open = openNow();
    while (!open.isEmpty() && System.nanoTime() < end) {
      Http.pause(Duration.ofMillis(200));
      open = openNow();
    }
    return open;
  }

  private List<Path> openNow() throws IOException {
    var open = new ArrayList<Path>();
    try (Stream<Path> files = Files.list(proc(server, "fd"))) {
      for (Path file : files.toList()) {
        try {
          Path target = Files.readSymbolicLink(file);
          if (target.toString().contains("pasport-body")) {
            open.add(target);
          }
        } catch (IOException e) {
          // Closed meanwhile.
        }
      }
    }
    return open;
  }

  private static BufferedImage noQr() {
    return new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
  }

  /** In which a QR code is looked for as long as it may be. */
  private static byte[] noise() {
    var image = new BufferedImage(1500, 1500, BufferedImage.TYPE_BYTE_GRAY);
    var random = new Random(5);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    return png(image);
  }

  /** A client that announces a long body and sends it as it likes. */
  private static final class SlowSender implements AutoCloseable {
    private final Socket socket;
    private final String path;

    /** From an address of the loopback network, so that it counts as another client. */
    SlowSender(URI server, String path, String address) throws IOException {
      this.path = path;
      socket =
          new Socket(
              InetAddress.getByName("127.0.0.1"),
              server.getPort(),
              InetAddress.getByName(address),
              0);
      socket.setSoTimeout(Math.toIntExact(ENDS_WITHIN.toMillis()));
    }

    /** A byte each 100 milliseconds, for as long as the server takes them; the answer. */
    CompletableFuture<String> trickle(ExecutorService threads) throws IOException {
      int announced = path.equals("/verify/server") ? 10 * 1024 * 1024 : 10_000;
      String type = path.startsWith("/api/") ? "application/json" : MULTIPART;
      head("Content-Length: " + announced, type);
      return sending(threads, new byte[] {'-'}, Duration.ofMillis(100));
    }

    /** As much as the server takes. */
    CompletableFuture<String> flood(ExecutorService threads) throws IOException {
      head("Transfer-Encoding: chunked", MULTIPART);
      byte[] chunk = new byte[64 * 1024];
      byte[] size = (Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8);
      byte[] whole = Arrays.copyOf(size, size.length + chunk.length + 2);
      whole[whole.length - 2] = '\r';
      whole[whole.length - 1] = '\n';
      return sending(threads, whole, Duration.ZERO);
    }

    private CompletableFuture<String> sending(
        ExecutorService threads, byte[] bytes, Duration pause) {
      threads.execute(
          () -> {
            try {
              while (true) {
                socket.getOutputStream().write(bytes);
                Http.pause(pause);
              }
            } catch (IOException e) {
              // The server hangs up: what else should it do?
            }
          });
      return CompletableFuture.supplyAsync(this::answer, threads);
    }

    private void head(String length, String type) throws IOException {
      String head =
          String.join(
              "\r\n",
              "POST " + path + " HTTP/1.1",
              "Host: localhost:" + socket.getPort(),
              "Accept-Language: az",
              "Content-Type: " + type,
              length,
              "",
              "");
      socket.getOutputStream().write(head.getBytes(UTF_8));
    }

    /** The page or the problem document; the server may take its time to close the connection. */
    private String answer() {
      var bytes = new ByteArrayOutputStream();
      try {
        var in = socket.getInputStream();
        var chunk = new byte[8192];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
          bytes.write(chunk, 0, count);
          if (isWhole(bytes.toString(UTF_8))) {
            break;
          }
        }
      } catch (java.net.SocketTimeoutException e) {
        throw new AssertionError("no answer: " + bytes.toString(UTF_8), e);
      } catch (IOException e) {
        // Reset: what came before counts.
      }
      return bytes.toString(UTF_8);
    }

    private static boolean isWhole(String answer) {
      return answer.contains("</html>") || answer.contains("\"status\"") && answer.contains("}");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
