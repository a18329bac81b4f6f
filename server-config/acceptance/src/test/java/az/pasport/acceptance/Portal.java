package az.pasport.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The DigitalLogin simulator, started as {@code ./run} starts it. */
final class Portal implements AutoCloseable {
  private static final String SECRET = "acceptance";

  private final URI address;
  private final URI application;
  private final Child process;

  private Portal(URI address, URI application, Child process) {
    this.address = address;
    this.application = application;
    this.process = process;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param application Pasport's address, without a slash at the end
   * @param options of the simulator, besides those that every test needs
   */
  static Portal start(String name, URI application, String... options) {
    int port = Ports.free();
    URI address = URI.create("http://localhost:" + port);
    Path folder = Target.emptyFolder("servers/" + name + "-portal");
    Child process =
        Child.start(
            "login simulator",
            folder,
            folder.resolve("output.txt"),
            Map.of(),
            java.util.stream.Stream.concat(
                    Child.java(
                        "-Xmx128m",
                        "-jar",
                        Target.built("simulator").toString(),
                        "--port",
                        String.valueOf(port),
                        "--app-url",
                        application.toString(),
                        "--signature-seconds",
                        "1",
                        "--client",
                        "pasport=" + SECRET + "@" + application + "/login/callback")
                        .stream(),
                    java.util.Arrays.stream(options))
                .toList());
    Http.await(address.resolve("/mygov"), process, Duration.ofSeconds(60));
    return new Portal(address, application, process);
  }

  URI address() {
    return address;
  }

  /** What the application is told: {@code PASPORT_LOGIN_*}. */
  Map<String, String> settings() {
    return Map.of(
        "PASPORT_LOGIN_CLIENT_ID",
        "pasport",
        "PASPORT_LOGIN_CLIENT_SECRET",
        SECRET,
        "PASPORT_LOGIN_AUTHORIZE_URL",
        address + "/grant-permission",
        "PASPORT_LOGIN_TOKEN_URL",
        address + "/ssoauth/oauth2/token",
        "PASPORT_LOGIN_JWKS_URL",
        address + "/ssoauth/oauth2/jwks",
        "PASPORT_API_ISSUER",
        address.toString());
  }

  List<String> logs() {
    return List.of(process.output());
  }

  @Override
  public void close() {
    process.close();
  }
}
