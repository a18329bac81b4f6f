package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Keycloak with the realm of the Agency's staff, {@code pasport-staff-realm.json}: the users of
 * that file, who all have the password {@link #PASSWORD}.
 */
final class Keycloak implements AutoCloseable {
  static final String PASSWORD = "demo-2021";

  private static final String REALM = "pasport-staff";
  private static final String CLIENT = "pasport-console";
  private static final String SECRET = "acceptance-staff";
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final URI address;
  private final Child process;

  private Keycloak(URI address, Child process) {
    this.address = address;
    this.process = process;
  }

  /**
   * Starts it; {@link #await} says when it is ready.
   *
   * @param application Pasport's address, without a slash at the end
   */
  static Keycloak start(String name, URI application) {
    int port = Ports.free();
    Path program = Target.built("keycloak");
    Path folder = Target.emptyFolder("servers/" + name + "-keycloak");
    Path realm = program.resolve("data/import/pasport-staff-realm.json");
    try (InputStream template =
        Objects.requireNonNull(Keycloak.class.getResourceAsStream("pasport-staff-realm.json"))) {
      Files.createDirectories(realm.getParent());
      Files.writeString(
          realm,
          new String(template.readAllBytes(), UTF_8)
              .replace("https://pasport.example", application.toString())
              .replace("CHANGE-ME", SECRET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Child process =
        Child.start(
            "Keycloak",
            folder,
            folder.resolve("output.txt"),
            Map.of("JAVA_OPTS", "-Xms64m -Xmx384m " + String.join(" ", Child.SHORT_LIVED)),
            List.of(
                program.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
    return new Keycloak(URI.create("http://localhost:" + port), process);
  }

  /** Waits until it answers. */
  void await() {
    Http.await(
        URI.create(issuer() + "/.well-known/openid-configuration"), process, Duration.ofMinutes(4));
  }

  String issuer() {
    return address + "/realms/" + REALM;
  }

  /** What the application is told: {@code PASPORT_STAFF_LOGIN_*}; the usual claims suffice. */
  Map<String, String> settings() {
    return Map.of(
        "PASPORT_STAFF_LOGIN_ISSUER",
        issuer(),
        "PASPORT_STAFF_LOGIN_CLIENT_ID",
        CLIENT,
        "PASPORT_STAFF_LOGIN_CLIENT_SECRET",
        SECRET,
        "PASPORT_STAFF_LOGIN_MEANS_CLAIM",
        "login_means",
        "PASPORT_STAFF_LOGIN_MEANS_VALUES",
        "password=FIN,smartcard=ESIGNATURE");
  }

  /** Whether it asks who one is, and does not go on by a session of its own. */
  static boolean asks(Http browser, URI authorize) {
    return browser.get(authorize).status() == 200;
  }

  /** Fills in its form; returns where it sends the browser. */
  static URI logIn(Http browser, URI authorize, String user) {
    Http.Answer page = browser.get(authorize);
    Matcher form = FORM.matcher(page.text());
    assertThat(page.status() == 200 && form.find()).as(page.text()).isTrue();
    Http.Answer answer =
        browser.post(
            URI.create(form.group(1).replace("&amp;", "&")),
            "application/x-www-form-urlencoded",
            "username=" + URLEncoder.encode(user, UTF_8) + "&password=" + PASSWORD);
    return answer.redirect().orElseThrow(() -> new AssertionError(answer.text()));
  }

  @Override
  public void close() {
    process.close();
  }
}
