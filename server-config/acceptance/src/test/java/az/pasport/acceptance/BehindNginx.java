package az.pasport.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Payara Micro behind Debian's nginx with the delivered samples of {@code server-config/nginx}, in
 * which only names, ports and files are replaced.
 */
final class BehindNginx implements Server {
  private final Path folder;
  private final Tool nginx;
  private final MicroServer pasport;
  private final DemoAuthority authority;
  private final int plainPort = Ports.free();
  private final int tlsPort = Ports.free();
  private final int hospitalPort = Ports.free();
  private Optional<Child> proxy = Optional.empty();

  /** Skips or fails the test if there is no nginx. */
  BehindNginx(String name, DemoAuthority authority) {
    nginx =
        Tool.requireFile(
            "nginx",
            "nginx-light",
            Stream.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx")));
    Tool.requireFolder(streamModule().getParent(), "libnginx-mod-stream");
    this.authority = authority;
    pasport = new MicroServer(name, authority);
    folder = Target.emptyFolder("servers/" + name + "-nginx");
  }

  private static Path streamModule() {
    return Path.of("/usr/lib/nginx/modules/ngx_stream_module.so");
  }

  @Override
  public URI address() {
    return URI.create("https://localhost:" + tlsPort);
  }

  /** What nginx offers to browsers that forgot the s. */
  URI plainAddress() {
    return URI.create("http://localhost:" + plainPort);
  }

  /** Where hospitals with certificates come, passed through. */
  URI hospitalAddress() {
    return URI.create("https://localhost:" + hospitalPort);
  }

  /** Payara itself, past nginx. */
  URI inside() {
    return pasport.address();
  }

  @Override
  public void start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("PASPORT_TRUSTED_PROXIES", "127.0.0.1");
    all.put(
        "PASPORT_INTAKE_ADDRESSES",
        hospitalAddress() + "/ws/records," + hospitalAddress() + "/ws/records12");
    Path configuration = configure();
    proxy =
        Optional.of(
            Child.start(
                "nginx",
                folder,
                folder.resolve("output.txt"),
                Map.of(),
                java.util.List.of(
                    nginx.path().toString(),
                    "-p",
                    folder.toString(),
                    "-c",
                    configuration.toString(),
                    "-g",
                    "daemon off;")));
    awaitPort();
    pasport.start(all);
  }

  private Path configure() {
    Path samples = Target.built("root").resolve("server-config/nginx");
    try {
      String site =
          Files.readString(samples.resolve("pasport.conf"))
              .replace("https://pasport.gov.az$", address() + "$")
              .replace("server_name pasport.gov.az", "server_name localhost")
              .replace("127.0.0.1:8080", "127.0.0.1:" + inside().getPort())
              .replace("listen 80", "listen 127.0.0.1:" + plainPort)
              .replace("listen 443", "listen 127.0.0.1:" + tlsPort)
              .replace("/etc/ssl/pasport/fullchain.pem", folder(authority.folder(), "server.pem"))
              .replace("/etc/ssl/pasport/key.pem", authority.privateKey("server").toString());
      String hospitals =
          Files.readString(samples.resolve("hospitals-stream.conf"))
              .replace("listen 8443", "listen 127.0.0.1:" + hospitalPort)
              .replace("127.0.0.1:8181", "127.0.0.1:" + authority.port());
      Files.writeString(folder.resolve("pasport.conf"), site);
      Files.writeString(folder.resolve("hospitals-stream.conf"), hospitals);
      return Files.writeString(
          folder.resolve("nginx.conf"),
          """
          load_module %s;
          # One process, so that none is left when it is killed.
          master_process off;
          pid nginx.pid;
          error_log error.log info;
          events { }
          http {
              access_log access.log;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              include pasport.conf;
          }
          include hospitals-stream.conf;
          """
              .formatted(streamModule()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(Path folder, String file) {
    return folder.resolve(file).toString();
  }

  private void awaitPort() {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try (java.net.Socket socket = new java.net.Socket("127.0.0.1", tlsPort)) {
        return;
      } catch (IOException e) {
        Child child = proxy.orElseThrow();
        if (!child.isAlive() || System.nanoTime() > end) {
          throw new AssertionError("nginx does not start. " + child.lastWords(), e);
        }
        Http.pause(Duration.ofMillis(100));
      }
    }
  }

  @Override
  public void kill() {
    pasport.kill();
  }

  @Override
  public void close() {
    proxy.ifPresent(Child::close);
    pasport.close();
  }

  @Override
  public Path logs() {
    return pasport.logs();
  }
}
