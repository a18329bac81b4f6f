package az.pasport.simulator;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks through the portal's pages as a browser without a screen does; for scripts and tests.
 *
 * <p>The client needs a {@link CookieManager} and must not follow redirects ({@link
 * HttpClient.Redirect#NEVER}): the last one leads to the application, or to an app's own scheme.
 */
public final class PortalLoginClient {
  private static final Pattern VISIT = Pattern.compile("name=\"tx\" value=\"([\\w-]+)\"");
  private static final int POLLS = 600;

  private final HttpClient client;

  public PortalLoginClient(HttpClient client) {
    this.client = client;
  }

  /** A browser of one's own: cookies, no redirects. */
  public static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /**
   * Opens the portal's {@code /grant-permission} with all its parameters and logs in; a living
   * portal session is used.
   *
   * @return where the portal sends the browser: the redirect URI with {@code code} and {@code
   *     state}
   * @throws IOException when the portal does not answer as it should
   */
  public URI logIn(URI authorize, LoginMethod means, DemoPerson person)
      throws IOException, InterruptedException {
    HttpResponse<String> page = get(authorize);
    if (page.statusCode() == 302) {
      return location(authorize, page);
    }
    Matcher visit = VISIT.matcher(page.body());
    if (page.statusCode() != 200 || !visit.find()) {
      throw new IOException("the portal refuses: " + page.statusCode());
    }
    return prove(authorize, visit.group(1), means, person);
  }

  private URI prove(URI portal, String visit, LoginMethod means, DemoPerson person)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>(credentials(means, person));
    form.put("tx", visit);
    form.put("means", means.name());
    HttpResponse<String> answer = post(portal.resolve("/login"), form);
    if (answer.statusCode() != 302) {
      throw new IOException("the portal does not know this person: " + answer.statusCode());
    }
    if (means != LoginMethod.ASAN_IMZA) {
      return location(portal, answer);
    }
    for (int poll = 0; poll < POLLS; poll++) {
      if (get(portal.resolve("/login/status?tx=" + visit)).body().contains("signed")) {
        return location(portal, get(portal.resolve("/login/continue?tx=" + visit)));
      }
      Thread.sleep(100);
    }
    throw new IOException("the phone did not sign");
  }

  private static Map<String, String> credentials(LoginMethod means, DemoPerson person) {
    return switch (means) {
      case FIN -> Map.of("fin", person.fin(), "password", person.password());
      case ASAN_IMZA -> Map.of("phone", person.phone(), "userId", person.asanUserId());
      case ESIGNATURE -> Map.of("card", person.cardNumber(), "pin", person.pin());
      case BSXM -> Map.of("fin", person.fin(), "pin", person.pin());
    };
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI uri, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI location(URI base, HttpResponse<String> answer) throws IOException {
    return answer
        .headers()
        .firstValue("Location")
        .map(base::resolve)
        .orElseThrow(() -> new IOException("the portal sends nowhere: " + answer.statusCode()));
  }
}
