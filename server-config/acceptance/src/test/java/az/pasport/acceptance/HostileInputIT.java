package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to any address, no answer calls it a failure of the server, shows its inside, or
 * lacks our headers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=x";
  private static final String JSON = "application/json";
  private static final String STATE = "jakarta.faces.ViewState=";
  private static final String AJAX = "jakarta.faces.partial.ajax=true&jakarta.faces.source=zz&";

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private String citizen;

  @SuppressWarnings("NullAway.Init")
  private String operator;

  @SuppressWarnings("NullAway.Init")
  private String analyst;

  @BeforeAll
  void logIn() {
    pasport = SharedInstallation.running();
    citizen = cookies(DemoPeople.NO_RECORDS, LoginMethod.FIN);
    operator = cookies(DemoPeople.OPERATOR, LoginMethod.ESIGNATURE);
    analyst = cookies(DemoPeople.ANALYST, LoginMethod.ESIGNATURE);
  }

  private String cookies(String fin, LoginMethod means) {
    return "Cookie: "
        + Visitor.loggedIn(pasport, fin, means).http().cookieHeader(pasport.address());
  }

  private List<String> paths() {
    return List.of(
        "/",
        "/verify",
        "/verify/server",
        "/login/start",
        "/login/callback?state=x",
        "/login/staff-callback?state=x",
        "/login/problem",
        "/logout",
        "/fault",
        "/expired",
        "/trust/signers",
        "/ws/",
        "/ws/records",
        "/ws/records?wsdl",
        "/assets/pasport.css",
        "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
        "/health/ready",
        "/metrics",
        "/openapi",
        "/api/v1/verifications",
        "/api/v1/certificates",
        "/api/v1/people/lookup",
        "/cabinet/status",
        "/staff/decrees",
        "/nothing");
  }

  Stream<RawRequest> methods() {
    return paths().stream()
        .flatMap(
            path ->
                Stream.of("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "get")
                    .map(method -> RawRequest.of(method, path, "Sec-Fetch-Site: same-origin")));
  }

  Stream<RawRequest> headers() {
    return paths().stream()
        .flatMap(
            path ->
                Stream.of(
                        "Range: bytes=9-1",
                        "Range: bytes=-99999999999999999999",
                        "Accept-Language: zz-zz-zz;q=abc, ,;q=",
                        "Accept: */*;q=zz",
                        "Cookie: PASPORT=%zz; PASPORT_LANG=%ff; $Version=1; ;;=;a",
                        "If-Modified-Since: nonsense",
                        "Authorization: Basic !!!",
                        "Authorization: Bearer a.b.c.d.e",
                        "X-Forwarded-For: zz, [::, %",
                        "Upgrade: websocket",
                        "Faces-Request: partial/ajax",
                        "Origin: zz",
                        "Sec-Fetch-Site: zz")
                    .map(header -> RawRequest.get(path, header)));
  }

  Stream<RawRequest> addresses() {
    return Stream.of(
            "/;",
            "/cabinet/%3bPASPORT=x",
            "/%252e",
            "//",
            "/verify/server?lang=%zz",
            "/?lang=%ff&" + STATE + "zz",
            "/?jakarta.faces.RenderKitId=zz",
            "/login/start?target=%zz",
            "/login/start?target=%ff",
            "/login/callback?state=%zz&code=%",
            "/ws/records?xsd=%zz",
            "/openapi?format=%zz",
            "/health/nothing",
            "/metrics?name=%zz",
            "/jakarta.faces.resource/x.xhtml?ln=..&con=..&loc=zz",
            "/jakarta.faces.resource/pasport.css.xhtml?ln=%00",
            "/cabinet/status?day=99999999-99-99",
            "/cabinet/status?date=%00",
            "/login/start?target=/cabinet/%00",
            "/staff/decrees?draft=%00",
            "/staff/approvals?request=%00",
            "/api/v1/approvals?day=%00&format=%00",
            "/api/v1/status?at=%00&known=%00",
            "/staff/decrees?draft=-99999999999999999999",
            "/api/v1/status?at=-999999999-01-01",
            "/api/v1/exports/daily?from=-1&to=99999999999999&format=%00&lang=zz",
            "/api/v1/certificates/x/qr.png?size=-99999999999999999999",
            "/api/v1/certificates/" + "a".repeat(3000),
            "/?" + "a=1&".repeat(1500))
        .flatMap(
            path ->
                Stream.of(
                    RawRequest.get(path),
                    RawRequest.get(path, citizen),
                    RawRequest.get(path, operator),
                    RawRequest.get(path, analyst),
                    RawRequest.post(path, FORM, "a=%zz&b=%ff")));
  }

  Stream<RawRequest> forms() {
    List<RawRequest> pages =
        List.of(
            RawRequest.of("POST", "/"),
            RawRequest.of("POST", "/verify/server"),
            RawRequest.of("POST", "/fault.xhtml"),
            RawRequest.of("POST", "/cabinet/status", citizen),
            RawRequest.of("POST", "/staff/decrees", operator),
            RawRequest.of("POST", "/staff/exports", analyst));
    return pages.stream()
        .flatMap(
            page ->
                Stream.concat(
                        urlEncoded().map(body -> List.of(FORM, body)),
                        multipart().map(body -> List.of(MULTIPART, body)))
                    .map(sent -> page(page, sent.get(0), sent.get(1))));
  }

  private static RawRequest page(RawRequest page, String type, String body) {
    return RawRequest.post(page.target(), type, body, page.headers().toArray(String[]::new));
  }

  private static Stream<String> urlEncoded() {
    return Stream.of(
        "",
        "photo=%zz&x=%",
        "\u00ff\u00fe=\u00ff&a",
        "photo=photo&" + STATE,
        "photo=photo&" + STATE + "zz",
        "photo=photo&" + STATE + "stateless",
        "photo=photo&" + STATE + "A".repeat(5000),
        "photo=photo&" + STATE + "-123:456",
        "photo=photo&" + STATE + "stateless&" + STATE + "x",
        "typed=typed&typed%3Acheck=1&" + STATE + "stateless",
        AJAX + STATE + "stateless",
        AJAX + STATE + "zz",
        AJAX + "jakarta.faces.partial.execute=%40all&jakarta.faces.partial.render=zz%3Azz",
        "jakarta.faces.ClientWindow=%00&jakarta.faces.RenderKitId=zz&" + STATE + "stateless",
        "draft=draft&draft%3Atext=%ff%00%7B&draft%3Aload=&" + STATE + "stateless",
        "draft=draft&draft%3Aload=&" + STATE + "stateless&draft%3Atext=" + "[".repeat(100_000),
        "drafts=drafts&drafts%3Alist%3A-1%3Apublish=1&drafts%3Alist%3Azz%3Apublish=1"
            + "&drafts%3Adays=99999999999999999999&"
            + STATE
            + "stateless",
        "figures=figures&figures%3Afrom=99.99.9999&figures%3Ato=%ff"
            + "&figures%3Aformat=zz&figures%3Adownload=1&"
            + STATE
            + "stateless",
        IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&")));
  }

  private static Stream<String> multipart() {
    String file = "--x\r\nContent-Disposition: form-data; name=\"photo:file\"; filename=\"a\"\r\n";
    String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String end = "--x--\r\n";
    return Stream.of(
        "",
        "zz",
        file + "\r\nzz",
        "--x\r\n\r\nzz\r\n" + end,
        "--x\r\nContent-Disposition: form-data\r\n\r\nzz\r\n" + end,
        file.replace("\"a\"", "\"a\u0000b\"") + "\r\nzz\r\n" + end,
        "--x\r\n" + "A: b\r\n".repeat(5000) + "\r\nzz\r\n" + end,
        field.formatted("a", "zz").repeat(5000) + end,
        field.formatted("jakarta.faces.ViewState", "zz") + end,
        field.formatted("photo", "photo")
            + field.formatted("photo:file", "zz")
            + field.formatted("photo:check", "1")
            + field.formatted("jakarta.faces.ViewState", "stateless")
            + end,
        file + "Content-Transfer-Encoding: base64\r\n\r\n!!!\r\n" + end);
  }

  Stream<RawRequest> types() {
    return Stream.of("/", "/verify/server", "/logout", "/api/v1/verifications", "/login/callback")
        .flatMap(
            path ->
                Stream.of(
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=" + "b".repeat(5000),
                        "multipart/mixed; boundary=x",
                        FORM + "; charset=zz",
                        ";;;",
                        "zz")
                    .map(type -> RawRequest.post(path, type, "zz")));
  }

  Stream<RawRequest> documents() {
    List<String> bodies = new ArrayList<>();
    bodies.addAll(List.of("", "[]", "null", "{", "[".repeat(15_000), "{\"qr\":1e999999999}"));
    bodies.addAll(List.of("{\"qr\":\"\u00ff\u00fe\"}", "{\"qr\":\"\\u0000\\ud800\"}"));
    bodies.addAll(List.of("{\"fin\":{}}", "{\"fin\":\"\\u0000\"}", "{\"qr\":\"a\",\"qr\":{}}"));
    return Stream.of(
            "/api/v1/verifications",
            "/api/v1/people/lookup",
            "/api/v1/facilities",
            "/api/v1/records/zz",
            "/api/v1/renewals",
            "/api/v1/revocations",
            "/api/v1/trust/signer-lists")
        .flatMap(path -> bodies.stream().map(body -> RawRequest.post(path, JSON, body, operator)));
  }

  @ParameterizedTest
  @MethodSource({"methods", "headers", "addresses", "forms", "types", "documents"})
  void isNeverCalledAFailureOfOurs_norShowsOurInside(RawRequest request) {
    RawRequest.Reply reply = request.send(address());

    assertThat(reply.status()).as(reply.head()).isBetween(200, 499);
    if (reply.status() >= 400) {
      assertThat(reply.body())
          .doesNotContainIgnoringCase("exception", "\tat ", "payara", "glassfish", "grizzly")
          .doesNotContain("java.", "jakarta.servlet", "mojarra");
    }
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    boolean published = request.target().startsWith("/trust/") && reply.status() < 400;
    assertThat(reply.header("Cross-Origin-Resource-Policy"))
        .isEqualTo(published ? "cross-origin" : "same-origin");
    assertThat(reply.header("Server")).isEmpty();
    assertThat(reply.header("X-Powered-By")).isEmpty();
  }

  /**
   * What Payara refuses before any application is asked: without our headers, but without words.
   */
  @ParameterizedTest
  @MethodSource("refusedBeforeUs")
  void isRefusedByTheContainerWithoutAWordOfItsInside(RawRequest request) {
    RawRequest.Reply reply = request.send(address());

    assertThat(reply.status()).as(reply.head()).isBetween(200, 499);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("Server")).isEmpty();
  }

  Stream<RawRequest> refusedBeforeUs() {
    return Stream.of(
        RawRequest.get("/%zz"),
        RawRequest.get("/%c0%ae%c0%ae/"),
        RawRequest.get("/%00"),
        RawRequest.get("/api/v1/evidence/a%00b"),
        RawRequest.get("/%ff"),
        RawRequest.get("/\\"),
        RawRequest.get("/" + "a".repeat(9000)),
        RawRequest.get("/", "X: " + "y".repeat(9000)),
        RawRequest.get("/", "Content-Length: 99999999999999999999"),
        RawRequest.get("/", "Cookie: a=\u00ff"),
        RawRequest.get("/", "Expect: nonsense"),
        RawRequest.of("TRACE", "/"));
  }

  @Test
  void textsThatADatabaseCannotStoreAreRefused() {
    assertThat(NulTexts.refused(pasport))
        .allSatisfy(
            request ->
                assertThat(request.send(address()).status()).as(request.target()).isEqualTo(400));
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/pasport.css, text/css",
    "/assets/print.js, text/javascript",
    "/assets/mark.svg, image/svg+xml"
  })
  void filesSayTheirTypeAndCharset_soThatNobodyHasToGuess(String path, String type) {
    assertThat(RawRequest.get(path).send(address()).header("Content-Type").replace(" ", ""))
        .isEqualToIgnoringCase(type + ";charset=UTF-8");
  }

  private URI address() {
    return pasport.address();
  }
}
