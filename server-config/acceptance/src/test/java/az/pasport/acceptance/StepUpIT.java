package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody can do at an official's unlocked computer. The portal says, as the real one does,
 * no word of when the person proved who they are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepUpIT {
  private static final String DECREES = "/staff/decrees";
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() throws IOException {
    Path staff = Target.emptyFolder("step-up").resolve("staff.txt");
    Files.writeString(staff, DemoPeople.SUPERVISOR + "=supervisor\n");
    pasport =
        Installation.start(
            "step-up",
            Database.h2("step-up"),
            new MicroServer("step-up"),
            Map.of("PASPORT_STAFF_FILE", staff.toString(), "PASPORT_SESSION_FRESH_MINUTES", "5"),
            "--auth-time",
            "no");
  }

  @AfterAll
  void stop() {
    if (pasport != null) {
      pasport.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/revocations, application/json, 404",
    "/api/v1/trust/signer-lists, application/jose, 400",
    "/api/v1/approvals/999999/approve, application/json, 404",
    "/api/v1/facilities, application/json, 400",
    "/api/v1/facilities/BAKU-MC-01/secret, application/json, 202",
    "/api/v1/facilities/BAKU-MC-01/workers/none/secret, application/json, 404",
    "/api/v1/facilities/BAKU-MC-01/certificates, application/json, 400",
    "/api/v1/facilities/BAKU-MC-01/certificates/00/withdrawal, application/json, 404"
  })
  void openSessionDoesNoGraveDeed_untilItsOwnerSignsAgain(String path, String type, int status) {
    String body =
        path.endsWith("revocations") ? Json.object("identifier", "x", "reason", "FRAUD") : "{}";
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    assertThat(supervisor.get("/api/v1/facilities").status()).isEqualTo(200);
    Http.Answer refused = post(supervisor, path, type, body);
    assertThat(refused.status()).as(refused.text()).isEqualTo(403);
    assertThat(refused.text()).contains("urn:pasport:problem:fresh-login-required");

    // The portal's session lives, and would let anybody at this computer in.
    URI ordinary = supervisor.startLogin("/staff/");
    assertThat(supervisor.http().get(ordinary).status()).isEqualTo(302);
    assertThat(post(supervisor, path, type, body).status()).isEqualTo(403);

    URI fresh = supervisor.startLogin("/staff/&fresh=1");
    assertThat(fresh.getQuery()).contains("prompt=login", "max_age=0");
    assertThat(supervisor.http().get(fresh).status()).as("it asks").isEqualTo(200);
    Http.Answer page =
        supervisor
            .http()
            .follow(supervisor.walk(fresh, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE));
    assertThat(page.status()).isEqualTo(200);
    Http.Answer done = post(supervisor, path, type, body);
    assertThat(done.status()).as(done.text()).isEqualTo(status);
  }

  @Test
  void openSessionPublishesNoDecree_untilItsOwnerSignsAgain() throws IOException {
    String draft =
        Files.readString(Target.built("root").resolve("server-config/demo/draft-decree.json"));
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    press(supervisor, "draft", "load", Map.of("draft:text", draft));
    press(supervisor, "drafts", "count", Map.of("drafts:days", "1"));
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!supervisor.get(DECREES).text().contains(":publish\"")) {
      assertThat(System.nanoTime()).as("the count ends in time").isLessThan(end);
      Http.pause(Duration.ofMillis(200));
    }
    Http.Answer pressed = press(supervisor, "drafts", "publish", Map.of("drafts:days", "1"));
    assertThat(pressed.redirect())
        .contains(pasport.at("/login/start?target=" + DECREES + "&fresh=1"));
    assertThat(supervisor.get(DECREES).text()).as("it is open still").contains(":publish\"");
  }

  /** Presses a button of a form of the decrees' page, as a browser does. */
  private Http.Answer press(
      Visitor visitor, String form, String button, Map<String, String> fields) {
    String page = visitor.get(DECREES).text();
    Matcher found = Pattern.compile("(?s)<form id=\"" + form + "\".*?</form>").matcher(page);
    assertThat(found.find()).as(page).isTrue();
    Map<String, String> sent = new LinkedHashMap<>(fields);
    Matcher hidden = HIDDEN.matcher(found.group());
    while (hidden.find()) {
      sent.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
    }
    Matcher name = Pattern.compile("name=\"([^\"]*:" + button + ")\"").matcher(found.group());
    assertThat(name.find()).as(found.group()).isTrue();
    sent.put(name.group(1), name.group(1));
    String body =
        sent.entrySet().stream()
            .map(
                field ->
                    URLEncoder.encode(field.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    Http.Answer answer =
        visitor
            .http()
            .post(
                pasport.at(DECREES),
                "application/x-www-form-urlencoded",
                body,
                "Sec-Fetch-Site",
                "same-origin");
    assertThat(answer.redirect()).as(answer.text()).isPresent();
    return answer;
  }

  private static String attribute(String input, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
    return found.find() ? found.group(1) : "";
  }

  @Test
  void silentlyReusedPortalSessionIsNotFresh() {
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    // The portal lets in whoever has its session, without a question.
    URI portal = supervisor.startLogin("/staff/");
    Http.Answer page = supervisor.http().follow(portal);
    assertThat(page.uri().getPath()).startsWith("/staff/");
    assertThat(
            post(supervisor, "/api/v1/facilities/BAKU-MC-01/secret", "application/json", "")
                .status())
        .isEqualTo(403);
  }

  @Test
  void passwordIsNoStepUp() {
    Visitor supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    URI fresh = supervisor.startLogin("/staff/&fresh=1");
    Http.Answer page =
        supervisor.http().follow(supervisor.walk(fresh, DemoPeople.SUPERVISOR, LoginMethod.FIN));
    assertThat(page.status()).isEqualTo(403);
    assertThat(
            post(supervisor, "/api/v1/facilities/BAKU-MC-01/secret", "application/json", "")
                .status())
        .isEqualTo(403);
  }

  @Test
  void officialWhomTheRegisterDoesNotNameIsNone_whateverThePortalSays() {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    assertThat(operator.get("/api/v1/facilities").status()).isEqualTo(403);
    assertThat(operator.get("/staff/decrees").status()).isEqualTo(403);
    assertThat(operator.get("/cabinet/").status()).isEqualTo(200);
  }

  private Http.Answer post(Visitor visitor, String path, String type, String body) {
    return visitor.send(path, type, body);
  }
}
