package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page of another site can make somebody's browser do here: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DRAFT =
      "draft=draft&draft%3Atext=%7B&draft%3Aload=1&jakarta.faces.ViewState=stateless";

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private Visitor operator;

  @BeforeAll
  void logIn() {
    pasport = SharedInstallation.running();
    operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ESIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, http://localhost:1",
    "Origin, null",
    "X-Nothing, said"
  })
  void aForgedFormOfAnotherSiteIsRefused(String header, String value) {
    for (String path : List.of("/staff/decrees", "/staff/decrees.xhtml", "/logout", "/nothing")) {
      Http.Answer answer = operator.http().post(pasport.at(path), FORM, DRAFT, header, value);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.text()).as(path).contains("başqa saytdan").doesNotContain("Əliyev");
    }
    assertThat(operator.get("/staff/decrees").status()).as("still logged in").isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, %s"})
  void aFormOfOurOwnIsTaken(String header, String value) {
    String said = value.formatted(pasport.address());
    Http.Answer answer =
        operator.http().post(pasport.at("/staff/decrees"), FORM, DRAFT, header, said);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("role=\"alert\"");
  }

  @Test
  void aForgedCallOfTheApiIsRefusedAsAProblem_whateverOwnHeaderItBears() {
    String body = Json.object("fin", DemoPeople.NO_RECORDS);
    for (String[] headers :
        List.of(
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "https://evil.example", "X-Pasport-Request", "1"},
            new String[] {"Sec-Fetch-Site", "cross-site", "X-Pasport-Request", "1"})) {
      Http.Answer answer =
          operator
              .http()
              .post(pasport.at("/api/v1/people/lookup"), "application/json", body, headers);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.text()).contains("urn:pasport:problem:cross-site");
    }
  }

  @Test
  void aTokenLiftsTheRule_becauseNoPageCanAddOne() {
    EtebibApp app = new EtebibApp(pasport, DemoPeople.NO_RECORDS, LoginMethod.FIN);
    Http.Answer answer =
        new Http()
            .post(
                pasport.at("/api/v1/verifications"),
                "application/json",
                Json.object("qr", "HC1:"),
                "Origin",
                "https://app.example",
                "Authorization",
                "Bearer " + app.accessToken());
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aBrowserWithARememberedFacilitySecretSendsNothingToTheIntakeForAnotherSite() {
    String basic =
        Base64.getEncoder()
            .encodeToString("BAKU-MC-01:demo-BAKU-MC-01".getBytes(StandardCharsets.UTF_8));
    String envelope =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<listVaccines xmlns=\"urn:az:pasport:records:v1\"/></s:Body></s:Envelope>";
    List<String> headers = new ArrayList<>(List.of("Authorization", "Basic " + basic));
    assertThat(intake(envelope, headers).status()).as("a hospital's system").isEqualTo(200);

    headers.addAll(List.of("Sec-Fetch-Site", "cross-site"));
    Http.Answer refused = intake(envelope, headers);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("<code>ACCESS_DENIED</code>", "<textAz>", "<textEn>");
  }

  private Http.Answer intake(String envelope, List<String> headers) {
    return new Http()
        .post(
            pasport.at("/ws/records"),
            "text/xml; charset=utf-8",
            envelope,
            headers.toArray(String[]::new));
  }

  @Test
  void aThousandVisitsOfTheLoginLeaveNoSession() {
    for (int visit = 0; visit < 20; visit++) {
      RawRequest.Reply start =
          RawRequest.get("/login/start?target=/cabinet/").send(pasport.address());
      assertThat(start.status()).isEqualTo(302);
      assertThat(start.cookies()).hasSize(1);
      assertThat(start.cookies().get(0)).startsWith("PASPORT_LOGIN=").contains("HttpOnly", "Lax");
    }
  }

  @Test
  void readinessTellsNoFileAndNoExceptionAndAnswersFromMemory() {
    Http.Answer ready = new Http().get(pasport.at("/health/ready"));
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.text()).doesNotContain("p12", "/", "Exception");
  }
}
